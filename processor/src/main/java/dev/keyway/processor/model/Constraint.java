package dev.keyway.processor.model;

import java.util.Optional;

/** A constraint on a value, from {@code jakarta.validation.constraints}. */
public sealed interface Constraint {

  /** The message the user gave, instead of the constraint's own. */
  Optional<String> message();

  /** The text as a whole matches the regular expression, as Jakarta Validation has it. */
  record Pattern(String regexp, Optional<String> message) implements Constraint {}

  /** The length of a text in characters (code points, as in JSON Schema), or the number of elements, is at least that. */
  record MinSize(int min, Optional<String> message) implements Constraint {}

  /** The length of a text in characters, or the number of elements, is at most that. */
  record MaxSize(int max, Optional<String> message) implements Constraint {}

  /** The text has a character that isn't white space. */
  record NotBlank(Optional<String> message) implements Constraint {}

  /** The number is at least the bound, or greater than it where exclusive. The bound is a decimal literal. */
  record Minimum(String bound, boolean exclusive, Optional<String> message) implements Constraint {}

  /** The number is at most the bound, or less than it where exclusive. The bound is a decimal literal. */
  record Maximum(String bound, boolean exclusive, Optional<String> message) implements Constraint {}
}
