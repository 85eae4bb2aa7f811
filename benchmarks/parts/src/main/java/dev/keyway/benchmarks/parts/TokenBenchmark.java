package dev.keyway.benchmarks.parts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.keyway.security.AccessToken;
import dev.keyway.security.BearerScheme;
import dev.keyway.security.JwtIssuer;
import dev.keyway.security.JwtVerifier;
import dev.keyway.security.ScopeGate;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a token of RS256 to what it grants, and to whether that is enough. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class TokenBenchmark {
  private static final int KEY_BITS = 2048;

  private char[] token;
  private JwtVerifier remembering;
  private JwtVerifier verifying;
  private RSASSAVerifier nimbus;
  private ScopeGate gate;
  private AccessToken verified;

  /** Makes a key, and a token that it signed. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    KeyPair pair = generator.generateKeyPair();
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    String signed = JwtIssuer.rsa((RSAPrivateKey) pair.getPrivate())
        .issuer("https://login.example.com")
        .audience("https://orders.example.com")
        .build()
        .token("ada")
        .scopes("orders:read", "orders:write", "profile")
        .expiresIn(Duration.ofDays(1))
        .sign();
    token = signed.toCharArray();
    remembering = verifier(key).build();
    verifying = verifier(key).cache(0).build();
    nimbus = new RSASSAVerifier(key);
    gate = new BearerScheme("Benchmark", "orders:read", "orders:write", "profile")
        .gate("orders:read", "profile");
    verified = remembering.verify(signed);
  }

  private static JwtVerifier.Builder verifier(RSAPublicKey key) {
    return JwtVerifier.rsa(key)
        .issuer("https://login.example.com")
        .audience("https://orders.example.com");
  }

  /** Each request has a text of its own, whose hash code nobody has computed. */
  private String received() {
    return new String(token);
  }

  /** Keyway, where the token was verified before. */
  @Benchmark
  public AccessToken remembered() {
    return remembering.verify(received());
  }

  /** Keyway, without a cache. */
  @Benchmark
  public AccessToken verified() {
    return verifying.verify(received());
  }

  /** Nimbus alone: parsed, verified, claims read; nothing is checked but the signature. */
  @Benchmark
  public JWTClaimsSet nimbus() throws ParseException, JOSEException {
    SignedJWT jwt = SignedJWT.parse(received());
    if (!jwt.verify(nimbus)) {
      throw new IllegalStateException("refused");
    }
    return jwt.getJWTClaimsSet();
  }

  /** The check of two scopes that passes. */
  @Benchmark
  public void scopes() {
    gate.check(verified);
  }
}
