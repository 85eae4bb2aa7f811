import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  @Get(value = "/elements", response = User.class)
  Map<String, List<Stored>> elements() {
    return Map.of();
  }

  @Get(value = "/array", response = User.class)
  Stored[] array() {
    return new Stored[0];
  }

  @Get(value = "/optional", response = User.class)
  Optional<Stored> optional() {
    return Optional.empty();
  }

  @Get(value = "/interface", response = Named.class)
  Response<Person> anInterface() {
    return Response.of(new Person("", 1));
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

interface Named {
  String name();
}

record Person(String name, int age) implements Named {}
