import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;

@Api(title = "Shop", version = "1")
class ShopApi {
  record User(String name) {}

  interface Named {}

  record Guest() implements Named {}

  @Get("/a")
  String a(@Depends("active") User user) {
    return user.name();
  }

  // The exact type wins over a subtype.
  @Get("/b")
  String b(@Depends Guest guest) {
    return "";
  }

  @Provides
  User current() {
    return new User("");
  }

  @Provides
  User active() {
    return new User("");
  }

  @Provides
  Guest guest() {
    return new Guest();
  }

  @Provides
  Named named() {
    return new Guest();
  }
}
