import dev.keyway.Api;

@Api(title = "Shop", version = "1")
record AsRecord(String name) {}

@Api(title = "Shop", version = "1")
abstract class Abstract {}

class Outer {
  @Api(title = "Shop", version = "1")
  static class Nested {}
}
