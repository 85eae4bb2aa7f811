package shop;

import dev.keyway.Depends;
import dev.keyway.HeaderParam;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.Security;
import dev.keyway.security.TokenVerifier;

/** Who is calling. */
final class Users {
  private final TokenVerifier tokens;

  Users(TokenVerifier tokens) {
    this.tokens = tokens;
  }

  @Provides
  @NonBlocking
  AccessToken accessToken(@OAuth2 String bearer) {
    return tokens.verify(bearer);
  }

  @Provides
  Tenant tenant(@HeaderParam("X-Tenant") String name) {
    return new Tenant(name);
  }

  @Provides
  User current(@Security("profile") @Depends AccessToken token, @Depends Tenant tenant) {
    return new User(token.subject(), tenant);
  }
}
