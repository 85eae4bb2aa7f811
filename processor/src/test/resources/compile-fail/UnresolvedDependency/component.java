import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {}

class Items {
  // error at `store`: [Keyway/UnresolvedDependency] Nothing provides Store, which Items(store) needs.
  Items(Store store) {}

  @Get("/a")
  String a() {
    return "";
  }
}

class Store {}
