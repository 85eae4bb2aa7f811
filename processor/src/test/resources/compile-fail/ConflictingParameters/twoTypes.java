import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error: [Keyway/ConflictingParameters] The query parameter "offset" of GET /a is declared in two ways.
  record Paging(@Default("0") int offset) {}

  @Get("/a")
  String a(@Depends Paging paging, String offset) {
    return "";
  }
}
