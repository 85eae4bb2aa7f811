package own;

import dev.keyway.Default;
import dev.keyway.Get;
import dev.keyway.NonBlocking;
import dev.keyway.Post;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class Trips {

  @Post("/trips")
  @NonBlocking
  Trip create(Trip trip) {
    return trip;
  }

  @Get("/trips")
  @NonBlocking
  String find(
      @Step(5) int page,
      Optional<@Even Integer> size,
      @Zip @Nullable String zip,
      @Default({}) List<@Even Long> numbers) {
    return "";
  }
}
