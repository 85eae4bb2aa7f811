import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/search")
  @Post(value = "/search", operationId = "searchByPost")
  String search() {
    return "";
  }
}
