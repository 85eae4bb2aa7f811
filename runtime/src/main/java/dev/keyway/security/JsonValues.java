package dev.keyway.security;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Claims as Java values: the few types of JSON, unmodifiable through and through. */
final class JsonValues {
  private JsonValues() {}

  /**
   * A copy of the value in the types that {@link StrictJson} reads.
   *
   * @throws IllegalArgumentException if the value, or one inside it, isn't JSON's
   */
  static @Nullable Object copy(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof BigInteger
        || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Double || value instanceof Float) {
      return finite((Number) value);
    }
    if (value instanceof Collection<?> elements) {
      List<@Nullable Object> copies = new ArrayList<>(elements.size());
      for (Object element : elements) {
        copies.add(copy(element));
      }
      return unmodifiable(copies);
    }
    if (value instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> copies = new LinkedHashMap<>();
      members.forEach((name, member) -> copies.put(requireName(name), copy(member)));
      return unmodifiable(copies);
    }
    throw new IllegalArgumentException(
        "not a value of JSON: " + value.getClass().getName());
  }

  static Map<String, @Nullable Object> unmodifiable(Map<String, @Nullable Object> members) {
    return Collections.unmodifiableMap(members);
  }

  static List<@Nullable Object> unmodifiable(List<@Nullable Object> elements) {
    return Collections.unmodifiableList(elements);
  }

  private static BigDecimal finite(Number number) {
    if (!Double.isFinite(number.doubleValue())) {
      throw new IllegalArgumentException("not a value of JSON: " + number);
    }
    return new BigDecimal(number.toString());
  }

  private static String requireName(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("the name of a member isn't a text: " + name);
  }
}
