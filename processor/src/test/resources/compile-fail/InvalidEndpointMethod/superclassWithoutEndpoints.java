import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {}

abstract class Base {
  String name() {
    return "base";
  }
}

class Orders extends Base implements Comparable<Orders> {
  @Get("/name")
  @Override
  String name() {
    return super.name();
  }

  @Override
  public int compareTo(Orders other) {
    return 0;
  }
}
