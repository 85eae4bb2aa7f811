import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  record User(String name) {}

  @Get("/a")
  // error at `user`: [Keyway/NullableDependency] ShopApi.user may return null, which "user" doesn't take.
  String a(@Depends User user) {
    return "";
  }

  @Provides
  @Nullable User user() {
    return null;
  }
}
