import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Depends("audit")
  @Depends("log")
  @Get("/")
  void get() {}

  @Provides
  Boolean audit() {
    return true;
  }

  @Provides("log")
  Boolean logged() {
    return true;
  }
}
