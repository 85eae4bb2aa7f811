import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;

@Api(title = "Shop", version = "1")
class ShopApi {
  record A() {}

  record B() {}

  record C() {}

  @Get("/a")
  String a(@Depends B b, @Depends C c) {
    return "";
  }

  @Provides
  A makeA() {
    return new A();
  }

  @Provides
  B makeB(@Depends A a) {
    return new B();
  }

  @Provides
  C makeC(@Depends A a, @Depends B b) {
    return new C();
  }
}
