package own;

import jakarta.validation.constraints.AssertTrue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From one place to another. */
@ValidTrip
record Trip(
    @Zip String from,
    @Zip @Nullable String to,
    @Even int seats,
    @Step(value = 3, kinds = {Step.Kind.UP, Step.Kind.DOWN}, type = String.class, name = "a\"b")
        @Nullable Integer days,
    Optional<@Even Long> number,
    List<@Code(digits = 2) String> codes) {

  @AssertTrue(message = "must not go in a circle")
  boolean isStraight() {
    return !from.equals(to);
  }
}
