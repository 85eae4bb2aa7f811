import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.Api;
import dev.keyway.Post;
import dev.keyway.QueryParam;

@Api(title = "Shop", version = "1")
class ShopApi {
  record Item(@JsonProperty("item_name") String name) {}

  record Paging(@QueryParam("page_size") int size) {}

  @Post("/items")
  Item add(Item item, @QueryParam Paging paging) {
    return item;
  }
}
