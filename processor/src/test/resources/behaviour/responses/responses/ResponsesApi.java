package responses;

import dev.keyway.Api;
import dev.keyway.Delete;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import dev.keyway.response.Cookie;
import dev.keyway.response.Response;
import dev.keyway.response.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The ways to answer. */
@Api(title = "Responses", version = "1")
public class ResponsesApi {
  static class UserBase {
    private final String email;

    UserBase(String email) {
      this.email = email;
    }

    public String getEmail() {
      return email;
    }
  }

  static class UserDb extends UserBase {
    UserDb(String email) {
      super(email);
    }

    public String getHashedPassword() {
      return "secrethashed";
    }
  }

  record Pet(String name, UserBase owner) {}

  /** What is told of a person. */
  interface Named {
    String name();

    boolean isActive();

    String getTitle();

    List<Named> friends();

    default String initial() {
      return name().substring(0, 1);
    }
  }

  record Person(String name, boolean isActive, String getTitle, List<Named> friends, String hash)
      implements Named {}

  abstract static class Shape {
    public abstract int getArea();
  }

  static final class Square extends Shape {
    @Override
    public int getArea() {
      return 4;
    }

    public int getSide() {
      return 2;
    }
  }

  private static final Person BOB = new Person("bob", false, "Mr", List.of(), "hash of bob");
  private static final Person ANN = new Person("ann", true, "Dr", List.of(BOB), "hash of ann");

  @Get("/pets/{id}")
  Pet pet(int id) {
    return new Pet("Nibbler", new UserDb("a@b"));
  }

  @Get("/pets")
  List<Pet> pets() {
    return List.of(pet(1));
  }

  @Get("/owners")
  Map<String, List<? extends UserBase>> owners() {
    return Map.of("a", List.of(new UserDb("a@b")));
  }

  @Get(value = "/people/{name}", response = Named.class)
  Optional<Person> person(String name) {
    return List.of(ANN, BOB).stream().filter(person -> person.name().equals(name)).findFirst();
  }

  @Get(value = "/people", response = Named.class)
  List<Person> people() {
    return List.of(ANN);
  }

  @Get(value = "/groups", response = Named.class)
  Map<String, Person[]> groups() {
    return Map.of("a", new Person[] {BOB});
  }

  @Get(value = "/shape", response = Shape.class)
  Response<Square> shape() {
    return Response.of(new Square()).status(203);
  }

  @Get("/count")
  OptionalInt count(@QueryParam Optional<Integer> n) {
    return n.isPresent() ? OptionalInt.of(n.get()) : OptionalInt.empty();
  }

  @Get("/nothing")
  @Nullable String nothing() {
    return null;
  }

  @Post(value = "/items", status = 201)
  Response<Map<String, String>> create() {
    return Response.of(Map.of("id", "1"))
        .location(URI.create("/items/1"))
        .header("X-Trace", "t1")
        .header("X-Trace", "t2")
        .cookie(Cookie.of("session", "abc").withMaxAge(Duration.ofHours(1)))
        .cookie(Cookie.of("theme", "dark").withHttpOnly(false).withSameSite(SameSite.STRICT));
  }

  @Delete("/items")
  Response<Void> clear() {
    return Response.<Void>empty().cookie(Cookie.of("session", "").removed());
  }

  @Get("/go")
  Response<String> go(String to) {
    return Response.seeOther(URI.create(to));
  }

  @Get(value = "/old", status = 308)
  URI old() {
    return URI.create("/page?q=\u00e9");
  }

  @Get("/header")
  Response<String> header(String name, String value) {
    return Response.of("x").header(name, value);
  }

  @Get("/status")
  Response<String> status(int code) {
    return Response.of("x").status(code);
  }

  @Get(value = "/page", produces = "text/html")
  String page() {
    return "<p>\u00e9</p>";
  }

  @Get(value = "/csv", produces = "text/plain")
  Response<String> csv() {
    return Response.of("a,b").header("Content-Type", "text/csv; charset=utf-8");
  }

  @Get(value = "/bytes", produces = "image/png")
  byte[] bytes() {
    return "PNG".getBytes(StandardCharsets.US_ASCII);
  }

  @Get(value = "/geo", produces = "application/geo+json")
  Map<String, String> geo() {
    return Map.of("type", "Point");
  }
}
