package samples;

import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.FormParam;
import dev.keyway.Get;
import dev.keyway.HeaderParam;
import dev.keyway.Post;
import dev.keyway.Put;
import dev.keyway.openapi.Example;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Examples wherever there can be some. */
@Api(title = "Samples", version = "1")
class SamplesApi {

  /** A size. */
  enum Size_ {
    SMALL,
    LARGE
  }

  /** Something to sell. */
  @Example("""
      {"name": "Foo", "price": 35.40, "tags": ["new", "blue"], "sizes": {"SMALL": 3}, "parent": null}
      """)
  @Example("""
      {"name": "Bar", "price": 1e1, "tags": [], "sizes": {}}""")
  @SuppressWarnings("deprecation")
  record Item(
      @Example("Foo") @Example("\"Bar\" & co") @Size(max = 20) String name,
      @Example("35.40") BigDecimal price,
      @Example("[\"new\", \"blue\"]") List<String> tags,
      Map<Size_, Integer> sizes,
      @Deprecated @Example("SMALL") @Nullable Size_ size,
      @Example("2030-12-31") @Nullable LocalDate until,
      @Example("{\"name\": \"Foo\", \"price\": 1, \"tags\": [\"\\u00e9\"], \"sizes\": {}}")
          @Nullable Item parent) {}

  /** How a page is asked for. */
  record Paging(@Example("10") @Max(100) int limit, @Example("0") int offset) {}

  /** What came out, which is no record. */
  @Example("{\"count\": 3}")
  static class Count {
    @Deprecated
    @Example("3")
    public int getCount() {
      return 3;
    }
  }

  @Get("/items/{id}")
  @Example("{\"name\": \"Foo\", \"price\": 35.4, \"tags\": [], \"sizes\": {}}")
  Optional<Item> find(
      @Example("42") @Min(1) long id,
      @Example(name = "small", summary = "The *small* ones", value = "SMALL")
          @Example(name = "large", description = "All the others.", value = "LARGE")
          Size_ size,
      @HeaderParam @Example("[1, 2]") List<Integer> pages,
      @Example("a, \"b\"") @Nullable String q) {
    return Optional.empty();
  }

  @Put("/items")
  @Example(name = "none", value = "[]")
  @Example(
      name = "one",
      summary = "One item",
      value = "[{\"name\": \"Foo\", \"price\": 35.4, \"tags\": [], \"sizes\": {\"LARGE\": 1}}]")
  List<Item> put(
      @Example(
              name = "normal",
              summary = "A normal example",
              description = "It **works**.",
              value = "{\"name\": \"Foo\", \"price\": 35.4, \"tags\": [], \"sizes\": {}}")
          @Example(
              name = "cheap",
              value = "{\"name\": \"Foo\", \"price\": 0, \"tags\": [], \"sizes\": {}}")
          Item item) {
    return List.of(item);
  }

  @Post("/pairs")
  Count pair(@Example("{\"limit\": 5, \"offset\": 1}") @Body Paging paging, @Body @Example("7") int much) {
    return new Count();
  }

  @Deprecated
  @Post("/forms")
  @Example("done")
  String form(@FormParam @Example("ann") String user, @FormParam @Example("true") boolean stay) {
    return "done";
  }
}
