package bodies;

import org.jspecify.annotations.Nullable;

record User(String username, @Nullable String fullName) {}
