package dev.keyway.processor.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * A path template, split into its segments: {@code /users/{id}/} has {@code users}, {@code {id}} and an
 * empty one.
 */
public record PathTemplate(String text, List<Segment> segments) {
  public PathTemplate {
    segments = List.copyOf(segments);
  }

  /** A segment. */
  public sealed interface Segment {}

  /** A text to be met exactly, decoded. */
  public record Literal(String text) implements Segment {}

  /** One segment that isn't empty. */
  public record Variable(String name) implements Segment {}

  /** All segments from here, also an empty one. Only at the end. */
  public record Rest(String name) implements Segment {}

  /** The names of the variables, in order. */
  public List<String> variables() {
    return segments.stream().flatMap(segment -> variable(segment).stream()).toList();
  }

  /** The name of the variable that a segment is. */
  public static Optional<String> variable(Segment segment) {
    if (segment instanceof Variable variable) {
      return Optional.of(variable.name());
    }
    return segment instanceof Rest rest ? Optional.of(rest.name()) : Optional.empty();
  }

  /** OpenAPI's form, which knows no {@code {name:path}}. */
  public String openApiPath() {
    return segments.stream()
        .map(segment -> segment instanceof Literal literal
            ? literal.text()
            : "{" + variable(segment).orElseThrow() + "}")
        .collect(joining("/", "/", ""));
  }
}
