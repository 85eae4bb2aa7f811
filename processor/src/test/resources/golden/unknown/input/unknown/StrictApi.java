package unknown;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.Api;
import dev.keyway.Body;
import dev.keyway.Default;
import dev.keyway.Post;
import dev.keyway.Put;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes no members that its types don't have. */
@Api(title = "Strict", version = "1", forbidUnknown = true)
public class StrictApi {

  record Item(
      @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long id,
      String name,
      @JsonAlias("size") int length,
      List<Part> parts) {}

  record Part(String name) {}

  /** May have more than it says. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Open(String name, @Nullable Part part) {}

  @Post("/items")
  Item add(Item item) {
    return new Item(1L, item.name(), item.length(), item.parts());
  }

  @Post("/open")
  Open open(Open open) {
    return open;
  }

  @Post("/lists")
  List<@Nullable Part> list(@Body List<@Nullable Part> parts) {
    return parts;
  }

  /** A body of several values. */
  @Put("/both")
  int both(Part part, @Body @Default("1") int importance) {
    return importance;
  }
}
