package wiring;

import dev.keyway.Api;
import dev.keyway.CookieParam;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.HttpException;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.Put;
import dev.keyway.QueryParam;
import dev.keyway.Routes;
import dev.keyway.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dependencies, and routers with dependencies of their own. */
@Api(title = "Wiring", version = "1")
@Depends("queryToken")
public class WiringApi {
  record Common(
      @QueryParam @Nullable String q, @Default("0") int skip, @Default("100") int limit) {}

  /** A dependency with a parameter is an object with a method. */
  record ContentChecker(String fixed) {
    boolean isIn(@Nullable String text) {
      return text != null && text.contains(fixed);
    }
  }

  private static final ContentChecker BAR = new ContentChecker("bar");

  private final List<String> events = new ArrayList<>();

  /** Ends with its request, and is told how it went. */
  final class Session implements UnitOfWork {
    Session() {
      events.add("opened");
    }

    @Override
    public void complete() {
      events.add("committed");
    }

    @Override
    public void failed(Throwable failure) {
      events.add("rolled back");
      if (failure instanceof IllegalStateException) {
        throw new HttpException(400, "Owner error: " + failure.getMessage());
      }
    }

    @Override
    public void close() {
      events.add("closed");
    }
  }

  @Provides
  Integer queryToken(@QueryParam String token) {
    if (!token.equals("jessica")) {
      throw new HttpException(400, "No Jessica token provided");
    }
    return token.length();
  }

  @Provides
  Long headerToken(@HeaderParam String xToken) {
    if (!xToken.equals("fake-super-secret-token")) {
      throw new HttpException(400, "X-Token header invalid");
    }
    return 1L;
  }

  @Provides("query")
  String query(Optional<String> q) {
    return q.orElse("");
  }

  @Provides("queryOrCookie")
  String queryOrCookie(
      @Depends("query") String query, @CookieParam("last_query") Optional<String> last) {
    return query.isEmpty() ? last.orElse("none") : query;
  }

  @Provides
  Boolean fixedContent(Optional<String> q) {
    return BAR.isIn(q.orElse(null));
  }

  @Provides
  Session session() {
    return new Session();
  }

  @Get("/")
  Map<String, String> root() {
    return Map.of("message", "Hello Bigger Applications!");
  }

  @Get("/common")
  Common common(@Depends Common common) {
    return common;
  }

  @Get("/last")
  String last(@Depends("queryOrCookie") String queryOrDefault) {
    return queryOrDefault;
  }

  @Get("/checker")
  Map<String, Boolean> checker(@Depends Boolean fixedContent) {
    return Map.of("fixed_content_in_query", fixedContent);
  }

  @Get("/session/{what}")
  String inSession(String what, @Depends Session session) {
    switch (what) {
      case "fine" -> {
        return what;
      }
      case "refused" -> throw new HttpException(404, "Item not found");
      case "owner" -> throw new IllegalStateException("Rick");
      default -> throw new IllegalArgumentException(what);
    }
  }

  @Post("/events")
  List<String> takeEvents() {
    List<String> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  /** The users. */
  @Routes(tags = "users")
  static class Users {
    record User(String username) {}

    @Get("/users/")
    List<User> users() {
      return List.of(new User("Rick"), new User("Morty"));
    }
  }

  /** The items, for which another token is needed. */
  @Routes(prefix = "/items", tags = "items")
  @Depends("headerToken")
  static class Items {
    record Item(String name) {}

    @Get("/")
    Map<String, Item> items() {
      return Map.of("plumbus", new Item("Plumbus"));
    }

    @Get("/{id}")
    Item item(String id) {
      if (!id.equals("plumbus")) {
        throw new HttpException(404, "Item not found");
      }
      return new Item("Plumbus");
    }

    @Put("/{id}")
    Item update(String id) {
      throw new HttpException(403, "You can only update the item: plumbus");
    }
  }

  /** A router that is used below another one. */
  @Routes(prefix = "/outer")
  static class Outer {
    @Routes(prefix = "/inner", tags = "inner")
    static class Inner {
      @Get
      String here() {
        return "inner";
      }

      @Get("/{name:path}")
      String rest(String name) {
        return name;
      }
    }
  }
}
