package groups;

import dev.keyway.openapi.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that the document mentions in a way of their own.
 *
 * @param old don't use it
 */
@SuppressWarnings("deprecation")
record Mentions(@Deprecated @Nullable String old, @Hidden @Nullable String secret, String plain) {}
