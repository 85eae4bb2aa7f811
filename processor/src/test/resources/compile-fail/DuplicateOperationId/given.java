import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/a")
  String find() {
    return "";
  }

  @Get(value = "/b", operationId = "findById")
  String find(int id) {
    return "";
  }
}
