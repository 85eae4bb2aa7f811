import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/files/{name}.{ext}")
  String file(String name, String ext) {
    return "";
  }

  @Get("/files/{name}.json")
  String json(String name) {
    return "";
  }

  @Get("/files/{name}")
  String plain(String name) {
    return "";
  }

  @Get("/files/index.html")
  String index() {
    return "";
  }

  @Post("/files/{stem}.{type}")
  String otherMethod(String stem, String type) {
    return "";
  }

  @Get("/files/v{major}/a")
  String version(int major) {
    return "";
  }

  @Get("/files/{name}s/b")
  String plural(String name) {
    return "";
  }

  @Get("/files/aa{x}")
  String startsWithA(String x) {
    return "";
  }

  @Get("/files/bb{x}")
  String startsWithB(String x) {
    return "";
  }
}
