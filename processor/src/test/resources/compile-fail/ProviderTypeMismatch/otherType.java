import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;

@Api(title = "Shop", version = "1")
class ShopApi {
  record User(String name) {}

  record Session(int id) {}

  @Get("/a")
  // error at `"session"`: [Keyway/ProviderTypeMismatch] "session" is ShopApi.Session and not ShopApi.User.
  String a(@Depends("session") User user) {
    return user.name();
  }

  @Provides
  Session session() {
    return new Session(1);
  }
}
