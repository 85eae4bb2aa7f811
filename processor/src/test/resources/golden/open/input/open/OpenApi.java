package open;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.keyway.Api;
import dev.keyway.Post;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records that keep the members they don't know. */
@Api(title = "Open", version = "1", forbidUnknown = true)
public class OpenApi {
  /** A thing with a name, and whatever else is told of it. */
  record Thing(
      @Size(min = 1) String name,
      @JsonAnySetter @JsonAnyGetter Map<String, @Size(max = 8) String> notes) {
    Thing {
      notes = new TreeMap<>(notes);
    }
  }

  record Label(@Size(max = 5) String text) {}

  record Labelled(
      @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Label> labels, @Positive int count) {}

  @Post("/things")
  Thing thing(Thing thing) {
    return thing;
  }

  @Post("/labels")
  Labelled labelled(Labelled labelled) {
    return labelled;
  }
}
