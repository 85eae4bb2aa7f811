import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Paging(@Default("0") int offset) {}

  @Get("/a")
  String a(@Depends Paging paging, @Default("0") int offset, @HeaderParam("offset") String other) {
    return "";
  }
}
