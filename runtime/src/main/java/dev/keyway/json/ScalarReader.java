package dev.keyway.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * A function that reads one value, in the shape in which Jackson wants it.
 *
 * @param <T> the type of the value
 */
final class ScalarReader<T> extends ValueDeserializer<T> {
  private final Class<T> type;
  private final Function<T> function;
  private final @Nullable T whenNull;

  /** Reads a type with a function. */
  ScalarReader(Class<T> type, Function<T> function) {
    this(type, function, null);
  }

  /** Reads a type that has a value of its own for null and for a missing member. */
  ScalarReader(Class<T> type, Function<T> function, @Nullable T whenNull) {
    this.type = type;
    this.function = function;
    this.whenNull = whenNull;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    return function.read(parser, context);
  }

  @Override
  public @Nullable T getNullValue(DeserializationContext context) {
    return whenNull;
  }

  @Override
  public Class<?> handledType() {
    return type;
  }

  /**
   * Reads the value at the current token, and throws if the token isn't one.
   *
   * @param <T> the type of the value
   */
  interface Function<T> {
    T read(JsonParser parser, DeserializationContext context);
  }
}
