package dev.keyway.processor.model;

import java.util.List;

/**
 * An example of a value.
 *
 * @param name empty if it has none
 * @param value in JSON: a map, a list, a text, a {@code BigDecimal}, a truth value, or {@link JsonNull}
 */
public record Example(String name, String summary, String description, Object value) {

  /** Whether examples are told apart by names. */
  public static boolean areNamed(List<Example> examples) {
    return examples.stream().anyMatch(example -> !example.name().isEmpty());
  }
}
