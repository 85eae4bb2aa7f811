import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {}

class Orders {
  @Get("/private")
  // error: [Keyway/InvalidEndpointMethod] Orders.hidden can't be an endpoint: it is private.
  private void hidden() {}

  @Get("/static")
  // error: [Keyway/InvalidEndpointMethod] Orders.fixed can't be an endpoint: it is static.
  static void fixed() {}

  @Get("/generic")
  // error: [Keyway/InvalidEndpointMethod] Orders.generic can't be an endpoint: it is generic.
  <T> void generic() {}

  @Get("/varargs")
  // error: [Keyway/InvalidEndpointMethod] Orders.many can't be an endpoint: it takes a variable number of arguments.
  void many(int... numbers) {}

  @Get("/fine")
  void fine() {}
}
