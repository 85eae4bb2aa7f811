package bodies;

import org.jspecify.annotations.Nullable;

/** Something for sale. */
record Item(String name, @Nullable String description, double price, @Nullable Double tax) {}
