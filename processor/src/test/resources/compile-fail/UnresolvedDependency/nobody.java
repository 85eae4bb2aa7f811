import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;

@Api(title = "Shop", version = "1")
class ShopApi {
  interface Clock {}

  record Caller(String name) {}

  @Get("/a")
  String a(@Depends Caller caller) {
    return caller.name();
  }

  @Get("/b")
  String b(@Depends Caller caller) {
    return caller.name();
  }

  @Provides
  // error at `clock`: [Keyway/UnresolvedDependency] Nothing provides ShopApi.Clock, which ShopApi.caller(clock) depends on.
  Caller caller(@Depends Clock clock) {
    return new Caller("");
  }
}
