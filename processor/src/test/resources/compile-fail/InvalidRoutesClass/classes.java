import dev.keyway.Api;
import dev.keyway.Get;

@Api(title = "Shop", version = "1")
class ShopApi {}

// error: [Keyway/InvalidRoutesClass] AnInterface can't be made: it is an interface.
interface AnInterface {
  @Get("/interface")
  void get();
}

// error: [Keyway/InvalidRoutesClass] Abstract can't be made: it is abstract.
abstract class Abstract {
  @Get("/abstract")
  void get() {}
}

// error: [Keyway/InvalidRoutesClass] Generic can't be made: it is generic.
class Generic<T> {
  @Get("/generic")
  void get() {}
}

// error: [Keyway/InvalidRoutesClass] AnEnum can't be made: it is an enum.
enum AnEnum {
  ONE;

  @Get("/enum")
  void get() {}
}

class Outer {
  // error: [Keyway/InvalidRoutesClass] Inner can't be made: it is an inner class.
  class Inner {
    @Get("/inner")
    void get() {}
  }

  private static class Hidden {
    // error: [Keyway/InvalidRoutesClass] InHidden can't be made: it is inside the private Hidden.
    static class InHidden {
      @Get("/hidden")
      void get() {}
    }
  }
}
