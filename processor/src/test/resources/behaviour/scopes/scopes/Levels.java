package scopes;

import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Routes;
import dev.keyway.security.Security;

@Routes(prefix = "/levels")
@Security("routes")
class Levels {

  @Get("/method")
  @NonBlocking
  @Security(value = "method", on = "token")
  String method() {
    return "ok";
  }

  @Get("/parameter")
  String parameter(@Security("parameter") @Depends Callers.Caller caller) {
    return caller.token().subject();
  }

  @Get("/own")
  @NonBlocking
  @Own
  String own(@Depends dev.keyway.security.AccessToken token) {
    return "ok";
  }

  @Get("/effect")
  @NonBlocking
  @Security(value = "effect", on = "token")
  String effect() {
    return "ok";
  }

  @Routes(prefix = "/inner")
  @Security("inner")
  static class Inner {

    @Get("/deep")
    @NonBlocking
    @Security(value = "deep", on = "token")
    String deep() {
      return "ok";
    }
  }
}
