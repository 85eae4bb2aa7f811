package dev.keyway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * A key that verifies signatures of tokens, with the one algorithm it is used with and, where an issuer
 * has several keys, its id. Immutable.
 *
 * <p>The algorithm is a property of the key and never taken from a token (RFC 8725, section 3.1).
 */
public final class VerificationKey {
  private final Material material;
  private final JwsAlgorithm algorithm;
  private final @Nullable String keyId;
  private final JWSVerifier verifier;

  /** What nimbus is told: our algorithm, and nothing that a token says. */
  private final JWSHeader header;

  private VerificationKey(Material material, JwsAlgorithm algorithm, @Nullable String keyId) {
    this.material = material;
    this.algorithm = algorithm;
    this.keyId = keyId;
    this.verifier = material.verifier(algorithm);
    this.header = new JWSHeader(algorithm.nimbus());
  }

  /**
   * A secret shared with the issuer, for {@code HS256}. Whoever can verify with it can also sign.
   *
   * @param secret at least 32 random bytes; copied
   * @throws IllegalArgumentException if it is shorter
   */
  public static VerificationKey hmac(byte[] secret) {
    byte[] copy = secret.clone();
    return new VerificationKey(
        algorithm -> hmacVerifier(copy, algorithm), JwsAlgorithm.HS256, null);
  }

  /**
   * An RSA key, for {@code RS256}.
   *
   * @param key a key of at least 2048 bits
   * @throws IllegalArgumentException if it is shorter, or its exponent allows anybody to sign
   */
  public static VerificationKey rsa(RSAPublicKey key) {
    return new VerificationKey(algorithm -> rsaVerifier(key, algorithm), JwsAlgorithm.RS256, null);
  }

  /**
   * An EC key, for the algorithm of its curve: {@code ES256}, {@code ES384} or {@code ES512}.
   *
   * @param key a key on P-256, P-384 or P-521
   * @throws IllegalArgumentException if it is on another curve, or not on its curve
   */
  public static VerificationKey ec(ECPublicKey key) {
    return new VerificationKey(
        algorithm -> ecVerifier(key, algorithm), KeyRules.ofCurve(key), null);
  }

  /**
   * A key of Ed25519, for {@code Ed25519}, also under its older name {@code EdDSA}.
   *
   * @param key a key of Ed25519
   * @throws IllegalArgumentException if it is of another kind
   */
  public static VerificationKey ed25519(PublicKey key) {
    return new VerificationKey(
        algorithm -> ed25519Verifier(key, algorithm), JwsAlgorithm.ED25519, null);
  }

  /**
   * The same key, used with another algorithm.
   *
   * @throws IllegalArgumentException if the key isn't for that algorithm, or is too short for it
   */
  public VerificationKey withAlgorithm(JwsAlgorithm algorithm) {
    return new VerificationKey(material, algorithm, keyId);
  }

  /**
   * The same key with an id: it verifies the tokens whose {@code kid} is that.
   *
   * @throws IllegalArgumentException if the id is empty
   */
  public VerificationKey withKeyId(String keyId) {
    KeyRules.require(!keyId.isEmpty(), "the id of a key is empty");
    return new VerificationKey(material, algorithm, keyId);
  }

  /** The one algorithm that the key is used with. */
  public JwsAlgorithm algorithm() {
    return algorithm;
  }

  /** The id of the key; null if it has none. */
  public @Nullable String keyId() {
    return keyId;
  }

  /**
   * Whether the signature is this key's.
   *
   * @throws InvalidTokenException if it can't be told
   */
  boolean verifies(CompactJws token) {
    try {
      return verifier.verify(header, token.signingInput(), token.signature());
    } catch (JOSEException e) {
      throw new InvalidTokenException("the signature can't be verified", e);
    }
  }

  /** Shows the algorithm and the id, never the key. */
  @Override
  public String toString() {
    return "VerificationKey[algorithm=" + algorithm + ", keyId=" + keyId + "]";
  }

  private static JWSVerifier hmacVerifier(byte[] secret, JwsAlgorithm algorithm) {
    KeyRules.requireHmac(secret, algorithm);
    try {
      return new MACVerifier(secret);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("not a secret for " + algorithm, e);
    }
  }

  private static JWSVerifier rsaVerifier(RSAPublicKey key, JwsAlgorithm algorithm) {
    KeyRules.requireRsa(key, algorithm);
    KeyRules.requireExponent(key.getPublicExponent());
    return new RSASSAVerifier(key);
  }

  private static JWSVerifier ecVerifier(ECPublicKey key, JwsAlgorithm algorithm) {
    KeyRules.requireCurve(key, algorithm);
    try {
      return new ECDSAVerifier(key);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("not a key for " + algorithm, e);
    }
  }

  private static JWSVerifier ed25519Verifier(PublicKey key, JwsAlgorithm algorithm) {
    KeyRules.requireEd25519(key, algorithm);
    return Ed25519.verifier(key);
  }

  /** The key itself, as far as it is needed here. */
  @FunctionalInterface
  private interface Material {
    /** A verifier, or an {@link IllegalArgumentException} if the key isn't for the algorithm. */
    JWSVerifier verifier(JwsAlgorithm algorithm);
  }
}
