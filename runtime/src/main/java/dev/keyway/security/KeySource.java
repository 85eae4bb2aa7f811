package dev.keyway.security;

/** Where the keys of a {@link JwtVerifier} come from: configuration, or an issuer's published set. */
interface KeySource {

  /**
   * The one key that may have signed a token.
   *
   * @throws InvalidTokenException if there is none
   */
  VerificationKey select(JoseHeader header);

  /** Whether a key that was selected would be selected still: a key that was withdrawn is not. */
  boolean uses(VerificationKey key);
}
