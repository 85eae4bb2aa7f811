package changes;

import dev.keyway.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to change.
 *
 * @param name how it is called
 */
record ItemChanges(
    Change<@NotBlank String> name,
    Change<@Nullable @Size(max = 9) String> description,
    Change<@Positive Double> price,
    Change<List<@NotBlank @Size(max = 5) String>> tags,
    Change<@Valid Maker> maker) {

  /** Who made it. */
  record Maker(@Size(max = 9) String name) {}
}
