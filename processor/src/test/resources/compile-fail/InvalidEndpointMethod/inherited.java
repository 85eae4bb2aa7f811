import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {}

class Base {
  @Get("/list")
  void list() {}

  @Get(value = "/find", operationId = "findInBase")
  void find() {}
}

// error: [Keyway/InvalidEndpointMethod] Orders inherits Base.list, whose annotations don't apply there.
class Orders extends Base {
  @Get("/orders/find")
  @Override
  // error: [Keyway/InvalidEndpointMethod] Orders.find overrides Base.find, whose annotations don't apply to it.
  void find() {}
}

class NoRoutesOfItsOwn extends Base {}
