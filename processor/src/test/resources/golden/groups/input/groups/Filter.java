package groups;

import dev.keyway.Default;
import dev.keyway.QueryParam;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;

/**
 * Which items.
 *
 * @param limit how many at most
 * @param tags all of which they have
 */
record Filter(
    @Default("100") @Positive @Max(100) int limit,
    @Default("0") @Min(0) int offset,
    @QueryParam("order_by") @Default("CREATED") Order order,
    @Default({}) List<String> tags,
    Optional<String> text) {
  enum Order {
    CREATED,
    UPDATED
  }
}
