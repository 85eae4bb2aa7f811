package dev.keyway.processor.emit.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects the members of a JSON object in the order of writing, without those that say nothing.
 */
final class Members {
  private final Map<String, Object> map = new LinkedHashMap<>();

  /** Takes a member; left out are an empty text, object and array, and {@code false}. */
  Members put(String name, Object value) {
    boolean saysNothing = value.equals("")
        || value.equals(false)
        || (value instanceof Map<?, ?> object && object.isEmpty())
        || (value instanceof Collection<?> array && array.isEmpty());
    return saysNothing ? this : putAlways(name, value);
  }

  /** Takes a member whose empty value says something. */
  Members putAlways(String name, Object value) {
    map.put(name, value);
    return this;
  }

  /** Takes all members of an object. */
  Members putAll(Map<String, Object> object) {
    map.putAll(object);
    return this;
  }

  /** The object. */
  Map<String, Object> map() {
    return map;
  }
}
