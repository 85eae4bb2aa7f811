import dev.keyway.Api;
import dev.keyway.Get;
import java.net.URI;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error at `404`: [Keyway/InvalidStatus] 404 isn't the status of a success.
  @Get(value = "/error", status = 404)
  void error() {}

  // error at `304`: [Keyway/InvalidStatus] 304 isn't the status of a success.
  @Get(value = "/known", status = 304)
  URI known() {
    return URI.create("/");
  }

  // error at `307`: [Keyway/InvalidStatus] 307 isn't the status of a success.
  @Get(value = "/text", status = 307)
  String text() {
    return "/";
  }

  // error at `204`: [Keyway/InvalidStatus] An answer with status 204 has no content, but ShopApi.empty returns a value.
  @Get(value = "/empty", status = 204)
  String empty() {
    return "";
  }
}
