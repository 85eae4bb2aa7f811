package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of a value beyond its type, by constraints on it and on what it holds.
 *
 * @param type of the value
 * @param nullable whether the value may be null, which all constraints but {@code Null} let pass
 * @param constraints on the value itself, in the order in which they are written
 * @param contents what the value holds, if that can be checked
 */
public record ValueChecks(
    TypeRef type, boolean nullable, List<Constraint> constraints, Optional<Contents> contents) {
  public ValueChecks {
    constraints = List.copyOf(constraints);
  }

  /** A value of which nothing is asked. */
  public static ValueChecks none(TypeRef type) {
    return new ValueChecks(type, false, List.of(), Optional.empty());
  }

  /** The validators of the user's own for the value and what it holds, but for members of records. */
  public Stream<Constraint.Own> validators() {
    Stream<Constraint.Own> own = constraints.stream().flatMap(Constraint::validators);
    return Stream.concat(own, contents.stream().flatMap(ValueChecks::validators));
  }

  private static Stream<Constraint.Own> validators(Contents contents) {
    if (contents instanceof Elements elements) {
      return elements.each().validators();
    }
    if (contents instanceof Entries entries) {
      return Stream.concat(entries.keys().validators(), entries.values().validators());
    }
    return contents instanceof Present present ? present.value().validators() : Stream.empty();
  }

  /** What a value holds. */
  public sealed interface Contents {}

  /**
   * The elements of a list, set or array.
   *
   * @param ordered whether they come in the order of the JSON array
   */
  public record Elements(ValueChecks each, boolean ordered) implements Contents {}

  /** The entries of a map. */
  public record Entries(ValueChecks keys, ValueChecks values) implements Contents {}

  /** What is in an {@code Optional}, {@code OptionalInt} or the like. */
  public record Present(ValueChecks value) implements Contents {}

  /** The members of a record, as its {@link JsonObject} describes them. */
  public record Members(TypeRef.Declared type) implements Contents {}
}
