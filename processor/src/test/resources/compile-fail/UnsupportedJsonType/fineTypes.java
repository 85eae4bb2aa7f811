import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.Api;
import dev.keyway.Post;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@Api(title = "Shop", version = "1")
class ShopApi {
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Item(
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long itemId,
      @JsonAlias("title") String displayName) {}

  @Post("/items")
  Item add(Item item) {
    return item;
  }
}
