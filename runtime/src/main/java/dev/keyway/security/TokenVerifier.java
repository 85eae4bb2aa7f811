package dev.keyway.security;

/** Turns a bearer token into what it grants, or refuses it. */
@FunctionalInterface
public interface TokenVerifier {

  /**
   * Verifies a token.
   *
   * @param token the token as it was sent, of whatever form; never null
   * @return what the token says and grants
   * @throws InvalidTokenException if it isn't to be trusted, for whatever reason
   */
  AccessToken verify(String token);
}
