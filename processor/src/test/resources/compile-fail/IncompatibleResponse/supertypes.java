import dev.keyway.Api;
import dev.keyway.Get;
import java.util.ArrayList;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get(value = "/superclass", response = User.class)
  Stored superclass() {
    return new Stored();
  }

  @Get(value = "/list", response = List.class)
  ArrayList<User> list() {
    return new ArrayList<>();
  }

  @Get(value = "/same", response = User.class)
  User same() {
    return new Stored();
  }
}

class User {
  public String getName() {
    return "";
  }
}

class Stored extends User {}
