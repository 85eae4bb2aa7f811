import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Provides;
import dev.keyway.Routes;

@Api(
    title = "Shop",
    version = "1",
    routes = {Orders.class, Providers.class})
class ShopApi {}

@Routes(prefix = "/orders")
class Orders {
  static class Items {
    @Get("/items")
    void get() {}
  }
}

class Providers {
  @Provides
  String text() {
    return "";
  }
}
