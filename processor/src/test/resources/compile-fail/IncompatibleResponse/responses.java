import dev.keyway.Api;
import dev.keyway.Get;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  // error at `.class`: [Keyway/IncompatibleResponse] Stored is no supertype of User, which ShopApi.subtype returns.
  @Get(value = "/subtype", response = Stored.class)
  User subtype() {
    return new Stored();
  }

  // error at `.class`: [Keyway/IncompatibleResponse] User is no supertype of List<String>, which ShopApi.list returns.
  @Get(value = "/list", response = User.class)
  List<String> list() {
    return List.of();
  }

  // error at `.class`: [Keyway/IncompatibleResponse] User is no supertype of void, which ShopApi.nothing returns.
  @Get(value = "/nothing", response = User.class)
  void nothing() {}

  // error at `.class`: [Keyway/IncompatibleResponse] Object says nothing of what may be sent.
  @Get(value = "/object", response = Object.class)
  Stored object() {
    return new Stored();
  }

  // error at `.class`: [Keyway/IncompatibleResponse] ShopApi.primitive returns int, which can't be narrowed.
  @Get(value = "/primitive", response = int.class)
  int primitive() {
    return 1;
  }

  // error at `.class`: [Keyway/IncompatibleResponse] ShopApi.array returns Stored[], which can't be narrowed.
  @Get(value = "/array", response = Stored[].class)
  Stored[] array() {
    return new Stored[0];
  }
}

class User {
  public String getName() {
    return "";
  }
}

class Stored extends User {}
