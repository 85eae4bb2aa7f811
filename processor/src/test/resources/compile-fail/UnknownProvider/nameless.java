import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error at `@Depends`: [Keyway/UnknownProvider] @Depends on ShopApi.get doesn't say which dependency to run.
  @Depends
  @Get("/")
  void get() {}
}
