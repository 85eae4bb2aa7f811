package warehouse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What arrives. */
public record Delivery(
    @NotEmpty List<@Valid Item> items,
    Map<String, @Valid Item> gifts,
    Optional<@Valid Item> sample,
    List<Map<String, @Valid Item>> boxes,
    Page<Item> page) {

  /** A piece of it. */
  public record Item(@NotBlank String article, @Positive @Max(9) int quantity) {}

  /** Some of a kind. */
  public record Page<T>(List<@Valid T> content) {}
}
