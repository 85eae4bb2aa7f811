import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonView;
import dev.keyway.Api;
import dev.keyway.Get;
import dev.keyway.Post;
import dev.keyway.QueryParam;
import java.util.List;

@Api(title = "Shop", version = "1")
class ShopApi {
  interface Short {}

  record Item(String name) {}

  record Paging(
      // error at `@JsonProperty`: [Keyway/MisplacedAnnotation] @JsonProperty has no effect on Paging(size).
      @JsonProperty("page_size") int size) {}

  @Get("/items")
  // error at `@JsonView`: [Keyway/MisplacedAnnotation] @JsonView has no effect on ShopApi.items.
  @JsonView(Short.class)
  List<Item> items() {
    return List.of();
  }

  @Post("/items")
  void add(
      // error at `@JsonProperty`: [Keyway/MisplacedAnnotation] @JsonProperty has no effect on ShopApi.add(item).
      @JsonProperty("the_item") Item item) {}

  @Get("/pages")
  void pages(@QueryParam Paging paging) {}
}
