package dev.keyway.processor.emit.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds what parts of the document refer to. */
final class References {
  private References() {}

  /** The targets of all references in these parts. */
  static Set<String> in(Object... parts) {
    Set<String> found = new HashSet<>();
    for (Object part : parts) {
      collect(part, found);
    }
    return found;
  }

  private static void collect(Object part, Set<String> found) {
    if (part instanceof Map<?, ?> object) {
      if (object.get("$ref") instanceof String reference) {
        found.add(reference);
      }
      object.values().forEach(value -> collect(value, found));
    } else if (part instanceof Collection<?> array) {
      array.forEach(value -> collect(value, found));
    }
  }
}
