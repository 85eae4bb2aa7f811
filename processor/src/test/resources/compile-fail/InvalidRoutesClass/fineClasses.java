import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/inApi")
  void get() {}

  static class Nested {
    @Get("/nested")
    void get2() {}

    record Deeper(ShopApi api) {
      @Get("/record")
      void get3() {}
    }
  }
}
