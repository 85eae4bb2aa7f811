import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/files/{name}.{ext}")
  String file(String name, String ext) {
    return "";
  }

  @Get("/files/{stem}.{type}")
  // error at `sameShape(`: [Keyway/AmbiguousRoute] GET /files/{stem}.{type} can't be told apart from ShopApi.file.
  String sameShape(String stem, String type) {
    return "";
  }

  @Get("/ranges/v{major}/{id}")
  String version(int major, int id) {
    return "";
  }

  @Get("/ranges/{name}s/{key}")
  // error at `plural(`: [Keyway/AmbiguousRoute] GET /ranges/{name}s/{key} can't be told apart from ShopApi.version.
  String plural(String name, String key) {
    return "";
  }
}
