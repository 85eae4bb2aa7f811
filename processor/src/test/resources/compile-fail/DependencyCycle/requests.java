import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;

@Api(title = "Shop", version = "1")
class ShopApi {
  record A() {}

  record B() {}

  @Get("/a")
  String a(@Depends A a) {
    return "";
  }

  @Provides
  A makeA(@Depends B b) {
    return new A();
  }

  @Provides
  // error: [Keyway/DependencyCycle] ShopApi.makeA depends on itself: ShopApi.makeA → ShopApi.makeB → ShopApi.makeA.
  B makeB(@Depends A a) {
    return new B();
  }
}
