import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Provides;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Provides
  // error: [Keyway/InvalidProvider] ShopApi.nothing can't provide a dependency: it returns nothing.
  void nothing() {}

  @Provides
  @Singleton
  // error: [Keyway/InvalidProvider] ShopApi.fixed can't provide a dependency: it is static.
  static Number fixed() {
    return 1;
  }

  // What depends on it is quiet.
  @Get("/number")
  void get(@Depends Number number) {}

  @Get("/named")
  void named(@Depends("fixed") Number number) {}

  static class Users {
    Users(Number number) {}

    @Get("/users")
    void get2() {}
  }
}

// error: [Keyway/InvalidProvider] Abstract can't be made: it is abstract.
abstract class Abstract {
  @Provides
  abstract Number number();
}

class Base {
  @Provides
  String name() {
    return "base";
  }
}

// error: [Keyway/InvalidProvider] Derived inherits Base.name, whose annotations don't apply there.
class Derived extends Base {
  @Provides
  StringBuilder builder() {
    return new StringBuilder();
  }
}
