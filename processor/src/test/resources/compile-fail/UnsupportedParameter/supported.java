import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.CookieParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.PathParam;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Api(title = "Shop", version = "1")
class ShopApi {
  @Get("/scalars/{id}")
  void scalars(
      Id id,
      int number,
      @Nullable Long boxed,
      char letter,
      boolean flag,
      BigDecimal price,
      UUID uuid,
      URI uri,
      Instant instant,
      @QueryParam("from-date") LocalDate from,
      Color color,
      OptionalInt optionalInt,
      Optional<String> optional,
      Optional<List<String>> optionalList,
      List<Color> colors,
      Set<UUID> ids,
      @HeaderParam String userAgent,
      @CookieParam("session_id") @Nullable String session) {}

  @Post("/record")
  void record(Order order) {}

  @Post("/list")
  void list(List<Order> orders) {}

  @Post("/map")
  void map(Map<String, Order> orders) {}

  @Post("/text")
  void text(@Body String text) {}

  @Post("/id")
  void id(@Body Id id) {}
}

enum Color {
  RED
}

record Id(String text) {
  static Id of(String text) {
    return new Id(text);
  }
}

record Order(String text) {}
