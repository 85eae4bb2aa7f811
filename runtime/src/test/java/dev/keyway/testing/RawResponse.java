package dev.keyway.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came.
 *
 * @param headers the fields, their names in any case
 * @param body the content as UTF-8
 */
public record RawResponse(int status, Map<String, String> headers, String body) {

  /** The values of a field, joined by commas, or null. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }
}
