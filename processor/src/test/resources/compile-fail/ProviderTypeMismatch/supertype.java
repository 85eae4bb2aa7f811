import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;

@Api(title = "Shop", version = "1")
class ShopApi {
  interface Named {}

  record User(String name) implements Named {}

  @Get("/a")
  String a(@Depends("user") Named named, @Depends("number") int number) {
    return "";
  }

  @Provides
  User user() {
    return new User("");
  }

  @Provides
  Integer number() {
    return 1;
  }
}
