import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Put;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/items/{id}")
  String byId(int id) {
    return "";
  }

  @Put("/items/{name}")
  String byName(String name) {
    return "";
  }

  @Get("/items/new")
  String fresh() {
    return "";
  }

  @Get("/items/{rest:path}")
  String rest(String rest) {
    return "";
  }
}
