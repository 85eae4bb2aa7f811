import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  interface Clock {}

  @Provides
  @Singleton
  Clock clock() {
    return new Clock() {};
  }
}

class Items {
  Items(Store store) {}

  record Page(@Default("1") int number, @Depends ShopApi.Clock clock) {}

  @Get("/a")
  int a(@Depends ShopApi.Clock clock, @Depends Store store, @Depends Page page) {
    return page.number();
  }
}

@Singleton
class Store {
  Store(ShopApi.Clock clock) {}
}
