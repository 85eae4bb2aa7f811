import dev.keyway.Api;

// error at `@Api`: [Keyway/InvalidApi] AnInterface can't be an API: it is an interface.
@Api(title = "Shop", version = "1")
interface AnInterface {}

// error at `@Api`: [Keyway/InvalidApi] AnEnum can't be an API: it is an enum.
@Api(title = "Shop", version = "1")
enum AnEnum {}

// error at `@Api`: [Keyway/InvalidApi] Generic can't be an API: it is generic.
@Api(title = "Shop", version = "1")
class Generic<T> {}

class Outer {
  // error at `@Api`: [Keyway/InvalidApi] Inner can't be an API: it is an inner class.
  @Api(title = "Shop", version = "1")
  class Inner {}

  // error at `@Api`: [Keyway/InvalidApi] Hidden can't be an API: it is private.
  @Api(title = "Shop", version = "1")
  private static class Hidden {}
}

// error at `" "`: [Keyway/InvalidApi] The API has no title.
@Api(title = " ", version = "1")
class NoTitle {}

// error at `""`: [Keyway/InvalidApi] The API has no version.
@Api(title = "Shop", version = "")
class NoVersion {}
