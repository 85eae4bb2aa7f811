import dev.keyway.Api;
import dev.keyway.Depends;
import dev.keyway.Get;
import jakarta.inject.Singleton;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/two")
  // error: [Keyway/AmbiguousConstructor] Nothing provides Two, and it can't be made: it has 2 constructors, and it isn't known which to call.
  void two(@Depends Two two) {}

  @Get("/none")
  // error: [Keyway/AmbiguousConstructor] Nothing provides None, and it can't be made: it has no constructor that isn't private.
  void none(@Depends None none) {}

  @Get("/inner")
  // error: [Keyway/AmbiguousConstructor] Nothing provides Inner, and it can't be made: it is an inner class.
  void inner(@Depends Inner inner) {}

  class Inner {}
}

class Two {
  Two(int a) {}

  Two(String b) {}
}

class None {
  private None() {}
}

@Singleton
// error: [Keyway/AmbiguousConstructor] Users is made once, through its constructor, but it has 2 constructors, and it isn't known which to call.
class Users {
  Users() {}

  Users(ShopApi api) {}
}

// Quiet: what it needs is told of already.
class Orders {
  Orders(Users users) {}

  @Get("/orders")
  void orders() {}
}

@Singleton
// error: [Keyway/AmbiguousConstructor] AnInterface can't be made: it is an interface.
interface AnInterface {}
