import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/orders")
  int[] orders() {
    return new int[0];
  }

  @Get(value = "/orders", produces = "text/csv")
  // error at `table()`: [Keyway/AmbiguousRoute] GET /orders can't be told apart from ShopApi.orders.
  String table() {
    return "";
  }

  @Get(value = "/orders.csv", produces = "text/csv")
  String file() {
    return "";
  }
}
