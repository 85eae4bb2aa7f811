package lib;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.Default;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items.
 *
 * @param limit how many
 */
public record Filter(
    @Nullable String text,
    @Default("10") @Max(100) int limit,
    List<Long> ids,
    @Default({}) Set<Color> colors) {

  /** A color: not more. */
  public enum Color {
    RED,
    @JsonProperty("grass")
    GREEN,
    BLUE
  }

  public Filter {
    ids = List.copyOf(ids);
  }
}
