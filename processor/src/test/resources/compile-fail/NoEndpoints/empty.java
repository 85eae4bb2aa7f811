import dev.keyway.Api;
import dev.keyway.Routes;

// error at `.class`: [Keyway/NoEndpoints] Empty has neither endpoints nor providers.
@Api(title = "Shop", version = "1", routes = Empty.class)
class ShopApi {}

class Empty {}

@Api(title = "Shop", version = "1")
class OtherApi {}

// error at `@Routes`: [Keyway/NoEndpoints] Orders has @Routes, but no endpoint.
@Routes(prefix = "/orders")
class Orders {}
