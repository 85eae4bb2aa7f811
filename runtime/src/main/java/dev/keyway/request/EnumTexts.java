package dev.keyway.request;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the constants of enums by their texts, in a table that is made once. */
final class EnumTexts {
  private EnumTexts() {}

  static <E extends Enum<E>> TextConverter<E> byName(
      Class<E> type, Map<String, String> names, Map<String, String> aliases) {
    Map<String, E> byName = new LinkedHashMap<>();
    Map<String, E> constants = new HashMap<>();
    for (E constant : type.getEnumConstants()) {
      byName.put(names.getOrDefault(constant.name(), constant.name()), constant);
      constants.put(constant.name(), constant);
    }
    requireKnown(type, names.keySet(), constants);
    requireKnown(type, aliases.values(), constants);
    List<String> listed = List.copyOf(byName.keySet());
    aliases.forEach((alias, name) -> byName.putIfAbsent(alias, constants.get(name)));
    return find(byName, listed);
  }

  private static void requireKnown(
      Class<?> type, Iterable<String> names, Map<String, ?> constants) {
    for (String name : names) {
      if (!constants.containsKey(name)) {
        throw new IllegalArgumentException(type.getName() + " has no [" + name + "]");
      }
    }
  }

  static <E extends Enum<E>> TextConverter<E> byValue(
      Class<E> type, Function<? super E, ? extends @Nullable Object> value) {
    Map<String, E> byValue = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      Object own = value.apply(constant);
      if (own != null) {
        byValue.putIfAbsent(own.toString(), constant);
      }
    }
    return find(byValue, List.copyOf(byValue.keySet()));
  }

  private static <E> TextConverter<E> find(Map<String, E> byText, List<String> listed) {
    ConversionException failure =
        new ConversionException("enum", "must be one of " + String.join(", ", listed));
    return text -> {
      E constant = byText.get(text);
      if (constant == null) {
        throw failure;
      }
      return constant;
    };
  }
}
