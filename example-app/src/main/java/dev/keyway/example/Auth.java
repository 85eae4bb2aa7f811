package dev.keyway.example;

import dev.keyway.Depends;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.InvalidTokenException;
import dev.keyway.security.JwtVerifier;

/** Who is calling. What a caller may do isn't decided here: each endpoint says which scopes it needs. */
final class Auth {
  private final JwtVerifier tokens;
  private final Users users;

  Auth(JwtVerifier tokens, Users users) {
    this.tokens = tokens;
    this.users = users;
  }

  /**
   * The verified token. It carries the scopes it was granted, so Keyway compares them with those of the
   * endpoint as soon as this returns.
   */
  @Provides
  @NonBlocking
  AccessToken accessToken(@OAuth2 String bearer) {
    return tokens.verify(bearer);
  }

  /** The user for whom the token stands; a token outlives its user, but isn't good for anything then. */
  @Provides
  StoredUser currentUser(@Depends AccessToken token) {
    return users
        .find(token.subject())
        .orElseThrow(() -> new InvalidTokenException("there is no such user any more"));
  }
}
