import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;

@Api(title = "Shop", version = "1")
class ShopApi {
  record User(String name) {}

  @Get("/a")
  // error at `user`: [Keyway/AmbiguousDependency] Several dependencies supply ShopApi.User: ShopApi.current, ShopApi.active.
  String a(@Depends User user) {
    return user.name();
  }

  @Provides
  User current() {
    return new User("");
  }

  @Provides
  User active() {
    return new User("");
  }
}
