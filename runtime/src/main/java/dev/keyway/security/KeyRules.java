package dev.keyway.security;

import com.nimbusds.jose.jwk.Curve;
import java.math.BigInteger;
import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.NamedParameterSpec;

/**
 * Which keys may be used with which algorithm (RFC 7518, section 3). A key that breaks a rule is an
 * error of configuration, found when it is configured.
 */
final class KeyRules {
  private static final int SHORTEST_RSA_BITS = 2048;

  private KeyRules() {}

  static void requireHmac(byte[] secret, JwsAlgorithm algorithm) {
    require(algorithm.isHmac(), algorithm + " isn't an algorithm for a secret");
    require(
        secret.length * 8L >= algorithm.hashBits(),
        "a secret for " + algorithm + " has at least " + algorithm.hashBits() / 8 + " bytes");
  }

  static void requireRsa(RSAKey key, JwsAlgorithm algorithm) {
    require(algorithm.isRsa(), algorithm + " isn't an algorithm for an RSA key");
    require(
        key.getModulus().bitLength() >= SHORTEST_RSA_BITS,
        "an RSA key has at least " + SHORTEST_RSA_BITS + " bits");
  }

  /** With an exponent of 1 anybody can sign. */
  static void requireExponent(BigInteger exponent) {
    require(
        exponent.compareTo(BigInteger.TWO) > 0 && exponent.testBit(0),
        "the public exponent of an RSA key is odd and at least 3");
  }

  /** The algorithm of the key's curve. */
  static JwsAlgorithm ofCurve(ECKey key) {
    Curve curve = Curve.forECParameterSpec(key.getParams());
    if (Curve.P_256.equals(curve)) {
      return JwsAlgorithm.ES256;
    }
    if (Curve.P_384.equals(curve)) {
      return JwsAlgorithm.ES384;
    }
    require(Curve.P_521.equals(curve), "the curve of an EC key is P-256, P-384 or P-521");
    return JwsAlgorithm.ES512;
  }

  static void requireCurve(ECKey key, JwsAlgorithm algorithm) {
    require(algorithm == ofCurve(key), algorithm + " isn't the algorithm of the key's curve");
  }

  static void requireEd25519(Key key, JwsAlgorithm algorithm) {
    boolean isEd25519 = key instanceof EdECKey edwards
        && NamedParameterSpec.ED25519.getName().equals(edwards.getParams().getName());
    require(isEd25519, "not a key of Ed25519");
    require(algorithm == JwsAlgorithm.ED25519, algorithm + " isn't an algorithm for Ed25519");
  }

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
