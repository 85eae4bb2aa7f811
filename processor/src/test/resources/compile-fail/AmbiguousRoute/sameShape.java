import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/items/{id}")
  // error at `byId(`: [Keyway/AmbiguousRoute] GET /items/{id} can't be told apart from Others.byName.
  String byId(int id) {
    return "";
  }
}

class Others {
  @Get("/items/{name}")
  String byName(String name) {
    return "";
  }

  @Get("/docs")
  // error at `docs()`: [Keyway/AmbiguousRoute] GET /docs can't be told apart from the documentation page.
  String docs() {
    return "";
  }
}
