package dev.keyway.processor.model;

import static java.util.stream.Collectors.joining;

import java.util.List;

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

  /**
   * One segment of variables and texts in turn, such as {@code {name}.{ext}}: each variable has at least
   * one character, and those before the last as many as can be.
   *
   * @param names of its variables, in order
   */
  public record Mixed(String text, List<String> names) implements Segment {
    public Mixed {
      names = List.copyOf(names);
    }

    /** The segment without the names: {@code {}.{}}. Those of one shape are met by the same texts. */
    public String shape() {
      return text.replaceAll("\\{[^}]*}", "{}");
    }

    /** How many characters are met exactly. */
    public int exactCharacters() {
      return shape().replace("{}", "").length();
    }
  }

  /** All segments from here, also an empty one. Only at the end. */
  public record Rest(String name) implements Segment {}

  /** The segments without the names of variables, which no request shows. */
  public List<String> shape() {
    return segments.stream().map(PathTemplate::shape).toList();
  }

  private static String shape(Segment segment) {
    if (segment instanceof Literal literal) {
      return "=" + literal.text();
    }
    if (segment instanceof Mixed mixed) {
      return "~" + mixed.shape();
    }
    return segment instanceof Variable ? "{}" : "{:path}";
  }

  /** The names of the variables, in order. */
  public List<String> variables() {
    return segments.stream().flatMap(segment -> variables(segment).stream()).toList();
  }

  /** The names of the variables that a segment has. */
  public static List<String> variables(Segment segment) {
    if (segment instanceof Variable variable) {
      return List.of(variable.name());
    }
    if (segment instanceof Mixed mixed) {
      return mixed.names();
    }
    return segment instanceof Rest rest ? List.of(rest.name()) : List.of();
  }

  /** OpenAPI's form, which knows no {@code {name:path}}. */
  public String openApiPath() {
    return segments.stream().map(PathTemplate::openApiSegment).collect(joining("/", "/", ""));
  }

  private static String openApiSegment(Segment segment) {
    if (segment instanceof Literal literal) {
      return literal.text();
    }
    return segment instanceof Mixed mixed
        ? mixed.text()
        : "{" + variables(segment).get(0) + "}";
  }
}
