package dev.keyway.support;

import dev.keyway.request.TextConverter;

/** Converts the defaults of types whose texts only their own code knows. For generated code. */
public final class Defaults {
  private Defaults() {}

  /**
   * A default as a value.
   *
   * @param parameter that has it, as its author knows it, such as {@code currency of GET /prices}
   * @throws IllegalStateException if the text isn't a value of the type
   */
  public static <T> T of(String parameter, TextConverter<T> converter, String text) {
    try {
      return converter.convert(text);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The default \"" + text + "\" of " + parameter + " isn't a value of its type", e);
    }
  }
}
