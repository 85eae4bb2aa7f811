import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error at `404`: [Keyway/InvalidStatus] 404 isn't the status of a success.
  @Get(value = "/error", status = 404)
  void error() {}

  // error at `204`: [Keyway/InvalidStatus] An answer with status 204 has no content, but ShopApi.empty returns a value.
  @Get(value = "/empty", status = 204)
  String empty() {
    return "";
  }
}
