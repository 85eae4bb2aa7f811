import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/a")
  String find() {
    return "";
  }

  @Get("/b")
  // error at `find(`: [Keyway/DuplicateOperationId] Operation id "find" is that of ShopApi.find, too.
  String find(int id) {
    return "";
  }
}
