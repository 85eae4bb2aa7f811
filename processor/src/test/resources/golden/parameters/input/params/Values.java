package params;

import dev.keyway.Body;
import dev.keyway.CookieParam;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import dev.keyway.Put;
import dev.keyway.QueryParam;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

class Values {

  @Get("/scalars/{id}/{flag}/{ratio}")
  @NonBlocking
  String scalars(UUID id, boolean flag, double ratio, char letter, byte small, Instant at) {
    return "";
  }

  @Get("/absent")
  @NonBlocking
  String absent(
      Optional<UUID> id, OptionalInt count, @Nullable Integer boxed, @Nullable String text) {
    return "";
  }

  @Get("/defaults")
  @NonBlocking
  String defaults(
      @Default("a \"b\"") String text,
      @Default("true") boolean flag,
      @Default("9000000000") long many,
      @Default("1.5") double ratio,
      @Default("light-blue") Color color,
      @Default("00000000-0000-0000-0000-000000000001") UUID id,
      @QueryParam @Default("250") Money price,
      @Default({"1", "2"}) List<Integer> numbers,
      @Default({}) Set<String> tags) {
    return "";
  }

  @Get("/several")
  @NonBlocking
  String several(
      @QueryParam("c") List<Color> colors,
      Set<Size> sizes,
      Optional<List<Long>> some,
      @Nullable Set<UUID> ids) {
    return "";
  }

  @Get("/places/{rest:path}")
  @NonBlocking
  String places(
      @CookieParam("session") Optional<String> session,
      @HeaderParam String userAgent,
      @HeaderParam("X-Trace") @Nullable String trace,
      @QueryParam("q") String query,
      String rest,
      @Depends Paging paging) {
    return "";
  }

  @Get("/checked")
  @NonBlocking
  String checked(
      @Pattern(regexp = "[a-z]+") String word,
      @NotBlank(message = "say something") Optional<String> text,
      @jakarta.validation.constraints.Size(min = 2, max = 5) List<String> words,
      @Positive int count,
      @DecimalMax(value = "9.99", inclusive = false) @Nullable BigDecimal price) {
    return "";
  }

  @Post("/form")
  @NonBlocking
  void form(@FormParam("user_name") String name, @FormParam @Default("1") int age) {}

  @Put("/bodies")
  Map<String, List<Money>> bodies(@Body List<Money> prices) {
    return Map.of("all", prices);
  }
}
