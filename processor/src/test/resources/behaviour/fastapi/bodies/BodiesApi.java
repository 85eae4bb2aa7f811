package bodies;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Change;
import dev.keyway.Default;
import dev.keyway.Delete;
import dev.keyway.Depends;
import dev.keyway.Get;
import dev.keyway.Patch;
import dev.keyway.PathParam;
import dev.keyway.Post;
import dev.keyway.Provides;
import dev.keyway.Put;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies: one, several, nested, and parts of them. */
@Api(title = "Bodies", version = "1")
public class BodiesApi {
  record Item(String name, @Nullable String description, @Positive double price, @Nullable Double tax) {}

  record Field(String name, @Size(max = 300) @Nullable String description, @Positive double price) {}

  record User(String username, @JsonProperty("full_name") @Nullable String fullName) {}

  record Image(String url, String name) {}

  record Nested(
      String name,
      double price,
      @Nullable Set<String> tags,
      @Nullable List<Image> images) {}

  record Offer(String name, List<Nested> items) {}

  record Person(String name, @Positive BigDecimal age) {}

  record Extra(
      @JsonProperty("start_datetime") OffsetDateTime start,
      @JsonProperty("process_after") Duration processAfter,
      @JsonProperty("repeat_at") @Nullable LocalTime repeatAt) {}

  record Stored(String name, @Nullable String description, double price, double tax) {}

  record Changes(
      Change<String> name,
      Change<@Nullable String> description,
      Change<Double> price,
      Change<Double> tax) {}

  private final Stored stored = new Stored("Bar", "The bartenders", 62, 20.2);

  @Post("/items")
  Item create(Item item) {
    return item;
  }

  @Put("/items/{item_id}")
  Map<String, @Nullable Object> put(
      @PathParam("item_id") @Min(0) @Max(1000) int id, Optional<String> q, Optional<Item> item) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("item_id", id);
    q.ifPresent(text -> result.put("q", text));
    item.ifPresent(value -> result.put("item", value));
    return result;
  }

  @Put("/several/{item_id}")
  Map<String, Object> withUser(
      @PathParam("item_id") int id,
      Item item,
      User user,
      @Body @Positive int importance,
      Optional<String> q) {
    return Map.of("item_id", id, "user", user.username(), "importance", importance, "q", q.orElse(""));
  }

  @Put("/embedded/{item_id}")
  Map<String, Object> embedded(
      @PathParam("item_id") int id, @Body(embed = true) Field item) {
    return Map.of("item_id", id, "name", item.name());
  }

  @Put("/nested/{item_id}")
  Nested nested(@PathParam("item_id") int id, Nested item) {
    return item;
  }

  @Post("/offers")
  Offer offer(Offer offer) {
    return offer;
  }

  @Post("/images/multiple")
  List<Image> images(List<Image> images) {
    return images;
  }

  @Post("/people")
  List<Person> people(List<Person> people) {
    return people;
  }

  @Post("/index-weights")
  Map<Integer, Double> weights(@Body Map<Integer, Double> weights) {
    return weights;
  }

  @Post("/anything")
  Object anything(@Body Object value) {
    return value;
  }

  @Post("/number")
  int number(@Body int number) {
    return number;
  }

  @Post("/texts")
  List<String> texts(@Body List<String> texts) {
    return texts;
  }

  @Post("/pair")
  List<Integer> pair(@Body @Size(min = 2, max = 2) List<Integer> pair) {
    return pair;
  }

  @Put("/extra/{item_id}")
  Map<String, Object> extra(
      @PathParam("item_id") UUID id,
      @Body("start_datetime") OffsetDateTime start,
      @Body("end_datetime") OffsetDateTime end,
      @Body("process_after") Duration processAfter,
      @Body("repeat_at") Optional<LocalTime> repeatAt) {
    OffsetDateTime process = start.plus(processAfter);
    return Map.of(
        "item_id", id,
        "start_process", process,
        "duration", Duration.between(process, end),
        "repeat_at", repeatAt);
  }

  @Post("/extra")
  Extra several(Extra extra) {
    return extra;
  }

  @Get("/stored")
  Stored stored() {
    return stored;
  }

  @Patch("/stored")
  Stored update(Changes changes) {
    return new Stored(
        changes.name().orElse(stored.name()),
        changes.description().orElse(stored.description()),
        changes.price().orElse(stored.price()),
        changes.tax().orElse(stored.tax()));
  }

  @Delete("/items/{item_id}")
  Map<String, Object> delete(@PathParam("item_id") String id, Item item) {
    return Map.of("item_id", id, "item", item);
  }

  @Provides
  String same(Item item) {
    return item.name();
  }

  @Provides
  Integer other(@Body Item item2) {
    return item2.name().length();
  }

  /** The dependency's item is the endpoint's. */
  @Post("/duplicates")
  List<Object> duplicates(Item item, @Depends String same) {
    return List.of(item.name(), same);
  }

  /** Two bodies, one of them of a dependency. */
  @Post("/no-duplicates")
  List<Object> noDuplicates(Item item, @Depends Integer other) {
    return List.of(item.name(), other);
  }

  @Post("/default")
  int withDefault(@Body(embed = true) @Default("7") int number) {
    return number;
  }
}
