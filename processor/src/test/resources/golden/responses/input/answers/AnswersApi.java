package answers;

import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The ways to answer. */
@Api(title = "Answers", version = "1.0")
public class AnswersApi {
  /** What is told of a person. */
  interface Named {
    /** The whole name. */
    String name();

    boolean isActive();

    default String initial() {
      return name().substring(0, 1);
    }
  }

  record Person(String name, boolean isActive, String password) implements Named {}

  record Item(long id, Named owner) {}

  private static final Person ANN = new Person("ann", true, "secret");

  /** One person, or nobody. */
  @Get(value = "/people/{id}", response = Named.class)
  Optional<Person> find(int id) {
    return id == 1 ? Optional.of(ANN) : Optional.empty();
  }

  @Get(value = "/people", response = Named.class)
  List<Person> list() {
    return List.of(ANN);
  }

  @Get(value = "/people/by-group", response = Named.class)
  Map<String, List<Person>> groups() {
    return Map.of("a", List.of(ANN));
  }

  @Get("/people/count")
  OptionalInt count() {
    return OptionalInt.empty();
  }

  @Post(value = "/items", status = 201)
  Response<Item> create() {
    return Response.of(new Item(1, ANN)).location(URI.create("/items/1"));
  }

  @Post(value = "/items/clear")
  Response<Void> clear() {
    return Response.empty();
  }

  @Get(value = "/", produces = "text/html")
  @NonBlocking
  String home() {
    return "<h1>Hello</h1>";
  }

  @Get(value = "/other", produces = "text/html")
  Response<String> other() {
    return Response.of("<h1>Other</h1>");
  }

  @Get(value = "/logo", produces = "image/png")
  Optional<byte[]> logo() {
    return Optional.empty();
  }

  @Get(value = "/place", produces = "application/geo+json")
  Map<String, String> place() {
    return Map.of();
  }

  /** Moved to the home page. */
  @Get(value = "/home", status = 308)
  URI moved() {
    return URI.create("/");
  }
}
