import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.PathParam;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Item(@PathParam int id) {}

  @Get("/items/{id}")
  int item(@Depends Item item) {
    return item.id();
  }
}
