import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.PathParam;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/items/{id}/{part}")
  // error at `item(`: [Keyway/UnmatchedPathVariable] No parameter of item takes the path variable {part}.
  String item(int id) {
    return "";
  }

  @Get("/orders/{id}")
  // error: [Keyway/UnmatchedPathVariable] The path of GET /orders/{id} has no variable "ident".
  String order(int id, @PathParam int ident) {
    return "";
  }
}
