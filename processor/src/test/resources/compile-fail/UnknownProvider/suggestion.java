import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;

@Api(title = "Shop", version = "1")
class ShopApi {
  record User(String name) {}

  @Get("/a")
  // error at `"curentUser"`: [Keyway/UnknownProvider] Nothing provides a dependency named "curentUser".
  String a(@Depends("curentUser") User user) {
    return user.name();
  }

  @Provides
  User currentUser() {
    return new User("");
  }
}
