package alt;

import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Routes;
import dev.keyway.security.AccessToken;
import dev.keyway.security.Security;

@Routes(prefix = "/items")
@Security("me")
class Items {

  @Get("/any")
  @NonBlocking
  @Security(anyOf = {"items", "items:read support"})
  String any(@Depends AccessToken token) {
    return token.subject();
  }

  @Get("/implied")
  @NonBlocking
  @Security("items:read")
  String implied(@Depends AccessToken token) {
    return token.subject();
  }

  @Get("/both")
  @Security(
      value = "support",
      anyOf = {"items", "admin"})
  String both(@Security("items:read") @Depends Callers.Seen seen) {
    return seen.scopes();
  }
}
