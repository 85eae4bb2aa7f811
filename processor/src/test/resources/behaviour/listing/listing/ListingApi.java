package listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyway.Api;
import dev.keyway.Default;
import dev.keyway.Depends;
import dev.keyway.Get;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists that a class, which is a dependency, cuts a page out of. */
@Api(title = "Listing", version = "1.0")
public class ListingApi {
  private static final List<String> ITEMS = List.of("Foo", "Bar", "Baz");

  /** Neither a record nor made by a provider. */
  static final class Page {
    private final String q;
    private final int skip;
    private final int limit;

    Page(@Nullable String q, @Default("0") @Min(0) int skip, @Default("100") @Min(0) int limit) {
      this.q = q;
      this.skip = skip;
      this.limit = limit;
    }

    List<String> of(List<String> all) {
      return all.stream().skip(skip).limit(limit).toList();
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Found(@Nullable String q, List<String> items) {}

  @Get("/items/")
  Found items(@Depends Page page) {
    return new Found(page.q, page.of(ITEMS));
  }

  @Get("/fixed/")
  String fixed(@Size(min = 3, max = 50) @Pattern(regexp = "^fixedquery$") Optional<String> q) {
    return q.orElse("none");
  }
}
