package changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to sell. */
record Item(String name, @Nullable String description, double price, List<String> tags) {}
