package scopes;

import dev.keyway.Depends;
import dev.keyway.NonBlocking;
import dev.keyway.Provides;
import dev.keyway.security.AccessToken;
import dev.keyway.security.InvalidTokenException;
import dev.keyway.security.Security;
import dev.keyway.security.SecurityScopes;

class Callers {
  private int sessions;

  record Caller(AccessToken token) {}

  record Seen(String scopes) {}

  record Session(int number) {}

  @Provides
  @NonBlocking
  AccessToken token(@Bearer String bearer) {
    if (bearer.equals("bad")) {
      throw new InvalidTokenException("bad on purpose");
    }
    return AccessToken.builder("someone").scopes(bearer.split("-")).build();
  }

  @Provides
  Caller caller(@Security("nested") @Depends AccessToken token) {
    return new Caller(token);
  }

  @Provides
  Seen seen(SecurityScopes required, @Bearer String bearer, @Depends Session session) {
    return new Seen(required.scopeString());
  }

  @Provides
  @NonBlocking
  Session session() {
    return new Session(++sessions);
  }

  @Provides
  Thread blockingCheck(SecurityScopes required, @Bearer String bearer) {
    return Thread.currentThread();
  }
}
