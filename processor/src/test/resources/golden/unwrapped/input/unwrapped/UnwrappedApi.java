package unwrapped;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keyway.Api;
import dev.keyway.Post;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Records whose members are written in the object around them. */
@Api(title = "Unwrapped", version = "1", forbidUnknown = true)
public class UnwrappedApi {
  /** @param street with the number of the house */
  record Address(@Size(min = 1) String street, List<@Size(max = 3) String> lines) {}

  record Parcel(
      @JsonUnwrapped(prefix = "from_") Address sender,
      @Valid @JsonUnwrapped(prefix = "to", suffix = "_") Address receiver,
      @Positive int weight) {}

  record Stamped(@JsonUnwrapped Parcel parcel, @Size(min = 2) String stamp) {}

  @Post("/parcels")
  List<Parcel> parcels(List<Parcel> parcels) {
    return parcels;
  }

  @Post("/stamped")
  Stamped stamped(Stamped stamped) {
    return stamped;
  }
}
