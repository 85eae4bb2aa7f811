package alt;

import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.SecurityScopes;

class Callers {

  record Seen(String scopes) {}

  @Provides
  @NonBlocking
  AccessToken token(@OAuth2 String bearer) {
    return AccessToken.builder("someone").scopes(bearer.replace('~', ':').split("-")).build();
  }

  @Provides
  Seen seen(SecurityScopes required, @OAuth2 String bearer) {
    return new Seen(required.toString());
  }
}
