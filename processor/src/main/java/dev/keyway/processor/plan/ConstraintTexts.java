package dev.keyway.processor.plan;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.ValueType;

/** What a violated constraint is called, and what the caller is told. */
final class ConstraintTexts {
  private ConstraintTexts() {}

  /** The JSON Schema keyword. */
  static String keyword(Constraint constraint, ValueType type) {
    boolean single = type.container() == ValueType.Container.SINGLE;
    if (constraint instanceof Constraint.MinSize) {
      return single ? "minLength" : "minItems";
    }
    if (constraint instanceof Constraint.MaxSize) {
      return single ? "maxLength" : "maxItems";
    }
    if (constraint instanceof Constraint.Minimum minimum) {
      return minimum.exclusive() ? "exclusiveMinimum" : "minimum";
    }
    if (constraint instanceof Constraint.Maximum maximum) {
      return maximum.exclusive() ? "exclusiveMaximum" : "maximum";
    }
    return "pattern";
  }

  /** The user's message, or one of ours. */
  static String message(Constraint constraint, ValueType type) {
    return constraint.message().orElseGet(() -> standard(constraint, type));
  }

  private static String standard(Constraint constraint, ValueType type) {
    if (constraint instanceof Constraint.Pattern pattern) {
      return "must match " + asWritten(pattern.regexp());
    }
    if (constraint instanceof Constraint.MinSize size) {
      return "must have at least " + count(size.min(), type);
    }
    if (constraint instanceof Constraint.MaxSize size) {
      return "must have at most " + count(size.max(), type);
    }
    if (constraint instanceof Constraint.NotBlank) {
      return "must not be blank";
    }
    if (constraint instanceof Constraint.Minimum minimum) {
      return "must be " + (minimum.exclusive() ? "greater than " : "at least ") + minimum.bound();
    }
    Constraint.Maximum maximum = (Constraint.Maximum) constraint;
    return "must be " + (maximum.exclusive() ? "less than " : "at most ") + maximum.bound();
  }

  /** Without the anchors that make a JSON Schema pattern match the whole text. */
  private static String asWritten(String regexp) {
    return regexp.startsWith("^(?:") && regexp.endsWith(")$")
        ? regexp.substring(4, regexp.length() - 2)
        : regexp;
  }

  private static String count(int number, ValueType type) {
    String unit = type.container() == ValueType.Container.SINGLE ? "character" : "item";
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
