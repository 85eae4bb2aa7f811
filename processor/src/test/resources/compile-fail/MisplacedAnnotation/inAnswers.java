import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/echo")
  Asked echo(@Depends Asked asked) {
    return asked;
  }
}

record Asked(@Default("1") int page, @HeaderParam String userAgent) {}
