package groups;

import dev.keyway.Default;
import dev.keyway.HeaderParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

record Agent(
    boolean saveData, @HeaderParam("X-Tag") @Default({}) List<String> tags, @Nullable Long since) {}
