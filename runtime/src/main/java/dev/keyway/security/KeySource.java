package dev.keyway.security;

/** Where the keys of a {@link JwtVerifier} come from: configuration, or an issuer's published set. */
interface KeySource {

  /**
   * The one key that may have signed a token.
   *
   * @throws InvalidTokenException if there is none
   */
  VerificationKey select(JoseHeader header);
}
