package dev.keyway.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;

/** A key that signs tokens, with the one algorithm it is used with. Immutable. */
final class SigningKey {
  private final Material material;
  private final JwsAlgorithm algorithm;
  private final JWSSigner signer;
  private final JWSHeader header;

  private SigningKey(Material material, JwsAlgorithm algorithm) {
    this.material = material;
    this.algorithm = algorithm;
    this.signer = material.signer(algorithm);
    this.header = new JWSHeader(algorithm.nimbus());
  }

  static SigningKey hmac(byte[] secret) {
    byte[] copy = secret.clone();
    return new SigningKey(algorithm -> hmacSigner(copy, algorithm), JwsAlgorithm.HS256);
  }

  static SigningKey rsa(RSAPrivateKey key) {
    return new SigningKey(algorithm -> rsaSigner(key, algorithm), JwsAlgorithm.RS256);
  }

  static SigningKey ec(ECPrivateKey key) {
    return new SigningKey(algorithm -> ecSigner(key, algorithm), KeyRules.ofCurve(key));
  }

  static SigningKey ed25519(PrivateKey key) {
    return new SigningKey(algorithm -> ed25519Signer(key, algorithm), JwsAlgorithm.ED25519);
  }

  /** The same key, used with another algorithm; refused if it isn't for that. */
  SigningKey withAlgorithm(JwsAlgorithm algorithm) {
    return new SigningKey(material, algorithm);
  }

  JwsAlgorithm algorithm() {
    return algorithm;
  }

  /** The signature of a text of ASCII, in base64url. */
  String sign(String signingInput) {
    try {
      return signer
          .sign(header, signingInput.getBytes(StandardCharsets.US_ASCII))
          .toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("the token can't be signed", e);
    }
  }

  private static JWSSigner hmacSigner(byte[] secret, JwsAlgorithm algorithm) {
    KeyRules.requireHmac(secret, algorithm);
    try {
      return new MACSigner(secret);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("not a secret for " + algorithm, e);
    }
  }

  private static JWSSigner rsaSigner(RSAPrivateKey key, JwsAlgorithm algorithm) {
    KeyRules.requireRsa(key, algorithm);
    return new RSASSASigner(key);
  }

  private static JWSSigner ecSigner(ECPrivateKey key, JwsAlgorithm algorithm) {
    KeyRules.requireCurve(key, algorithm);
    try {
      return new ECDSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("not a key for " + algorithm, e);
    }
  }

  private static JWSSigner ed25519Signer(PrivateKey key, JwsAlgorithm algorithm) {
    KeyRules.requireEd25519(key, algorithm);
    return Ed25519.signer(key);
  }

  /** The key itself, as far as it is needed here. */
  @FunctionalInterface
  private interface Material {
    /** A signer, or an {@link IllegalArgumentException} if the key isn't for the algorithm. */
    JWSSigner signer(JwsAlgorithm algorithm);
  }
}
