import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Request;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/first")
  // error: [Keyway/PointlessOptional] ShopApi.first(request) is a Request, which is always there: it can't be null.
  void first(@Nullable Request request) {}

  @Get("/second")
  void second(Request request) {}
}
