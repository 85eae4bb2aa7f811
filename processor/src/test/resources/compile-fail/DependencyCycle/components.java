import dev.keyway.Api;
import dev.keyway.Get;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {}

class Items {
  Items(Store store) {}

  @Get("/a")
  String a() {
    return "";
  }
}

@Singleton
// error: [Keyway/DependencyCycle] Store needs itself: Store → Cache → Store.
class Store {
  Store(Cache cache) {}
}

@Singleton
class Cache {
  Cache(Store store) {}
}
