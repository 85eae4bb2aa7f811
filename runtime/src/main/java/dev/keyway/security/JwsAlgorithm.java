package dev.keyway.security;

import com.nimbusds.jose.JWSAlgorithm;

/**
 * The algorithms that tokens may be signed with (RFC 7518, section 3.1; RFC 8037; RFC 9864). There is
 * no {@code none}.
 */
public enum JwsAlgorithm {
  /** HMAC with SHA-256. */
  HS256("HS256", Family.HMAC, 256),
  /** HMAC with SHA-384. */
  HS384("HS384", Family.HMAC, 384),
  /** HMAC with SHA-512. */
  HS512("HS512", Family.HMAC, 512),
  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  RS256("RS256", Family.RSA, 256),
  /** RSASSA-PKCS1-v1_5 with SHA-384. */
  RS384("RS384", Family.RSA, 384),
  /** RSASSA-PKCS1-v1_5 with SHA-512. */
  RS512("RS512", Family.RSA, 512),
  /** RSASSA-PSS with SHA-256. */
  PS256("PS256", Family.RSA, 256),
  /** RSASSA-PSS with SHA-384. */
  PS384("PS384", Family.RSA, 384),
  /** RSASSA-PSS with SHA-512. */
  PS512("PS512", Family.RSA, 512),
  /** ECDSA on P-256 with SHA-256. */
  ES256("ES256", Family.ECDSA, 256),
  /** ECDSA on P-384 with SHA-384. */
  ES384("ES384", Family.ECDSA, 384),
  /** ECDSA on P-521 with SHA-512. */
  ES512("ES512", Family.ECDSA, 512),
  /** EdDSA on Ed25519. Written {@code Ed25519}, and read as {@code EdDSA} too, its older name. */
  ED25519("Ed25519", Family.EDDSA, 512);

  private final String headerName;
  private final Family family;
  private final int hashBits;

  JwsAlgorithm(String headerName, Family family, int hashBits) {
    this.headerName = headerName;
    this.family = family;
    this.hashBits = hashBits;
  }

  /** The name in the header of a token. */
  public String headerName() {
    return headerName;
  }

  /** Whether the header of a token names this algorithm; names are compared exactly. */
  boolean isNamed(String alg) {
    return alg.equals(headerName) || (this == ED25519 && alg.equals("EdDSA"));
  }

  boolean isHmac() {
    return family == Family.HMAC;
  }

  boolean isRsa() {
    return family == Family.RSA;
  }

  /** How many bits the hash has; a secret must have as many (RFC 7518, section 3.2). */
  int hashBits() {
    return hashBits;
  }

  JWSAlgorithm nimbus() {
    return JWSAlgorithm.parse(headerName);
  }

  /** The kinds of key. */
  private enum Family {
    HMAC,
    RSA,
    ECDSA,
    EDDSA
  }
}
