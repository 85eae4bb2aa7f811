package checks;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Min;

/** Where things are. */
record Shelf(@JsonProperty("no/of~shelf") @Min(1) int number, String row) {}
