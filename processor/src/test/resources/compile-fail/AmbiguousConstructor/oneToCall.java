import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/private")
  void hidden(@Depends OtherIsPrivate made) {}

  @Get("/record")
  void canonical(@Depends Paging paging) {}

  @Get("/generic")
  void generic(@Depends Page<Integer> page) {}

  @Get("/default")
  void implicit(@Depends Nothing nothing) {}
}

class OtherIsPrivate {
  OtherIsPrivate(int a) {}

  private OtherIsPrivate() {}
}

record Paging(int limit, int offset) {
  Paging(int limit) {
    this(limit, 0);
  }
}

record Page<T>(T number) {}

class Nothing {}
