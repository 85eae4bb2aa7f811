package dev.keyway.processor.plan;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.Constraint.Unit;
import java.math.BigDecimal;

/** What a violated constraint is called, and what the caller is told. */
public final class ConstraintTexts {
  private ConstraintTexts() {}

  /** The JSON Schema keyword, or a word like one where JSON Schema has none. */
  public static String keyword(Constraint constraint) {
    if (constraint instanceof Constraint.MinSize size) {
      return switch (size.unit()) {
        case CHARACTERS, BYTES -> "minLength";
        case ITEMS -> "minItems";
        case MEMBERS -> "minProperties";
      };
    }
    if (constraint instanceof Constraint.MaxSize size) {
      return switch (size.unit()) {
        case CHARACTERS, BYTES -> "maxLength";
        case ITEMS -> "maxItems";
        case MEMBERS -> "maxProperties";
      };
    }
    if (constraint instanceof Constraint.Minimum minimum) {
      return minimum.exclusive() ? "exclusiveMinimum" : "minimum";
    }
    if (constraint instanceof Constraint.Maximum maximum) {
      return maximum.exclusive() ? "exclusiveMaximum" : "maximum";
    }
    if (constraint instanceof Constraint.DecimalPlaces) {
      return "multipleOf";
    }
    if (constraint instanceof Constraint.Expected) {
      return "const";
    }
    if (constraint instanceof Constraint.Email) {
      return "format";
    }
    if (constraint instanceof Constraint.Time time) {
      return switch (time.tense()) {
        case FUTURE -> "future";
        case FUTURE_OR_PRESENT -> "futureOrPresent";
        case PAST -> "past";
        case PAST_OR_PRESENT -> "pastOrPresent";
      };
    }
    if (constraint instanceof Constraint.Null) {
      return "type";
    }
    if (constraint instanceof Constraint.Own own) {
      return own.keyword();
    }
    if (constraint instanceof Constraint.Composed composed) {
      return composed.keyword();
    }
    return constraint instanceof Constraint.NotNull ? "required" : "pattern";
  }

  /** The user's message, or one of ours. */
  public static String message(Constraint constraint) {
    return constraint.message().orElseGet(() -> standard(constraint));
  }

  private static String standard(Constraint constraint) {
    if (constraint instanceof Constraint.Pattern pattern) {
      return "must match " + asWritten(pattern.regexp());
    }
    if (constraint instanceof Constraint.MinSize size) {
      return "must have at least " + count(size.min(), size.unit());
    }
    if (constraint instanceof Constraint.MaxSize size) {
      return "must have at most " + count(size.max(), size.unit());
    }
    if (constraint instanceof Constraint.NotBlank) {
      return "must not be blank";
    }
    if (constraint instanceof Constraint.Minimum minimum) {
      return "must be " + (minimum.exclusive() ? "greater than " : "at least ") + minimum.bound();
    }
    if (constraint instanceof Constraint.Maximum maximum) {
      return "must be " + (maximum.exclusive() ? "less than " : "at most ") + maximum.bound();
    }
    if (constraint instanceof Constraint.DecimalPlaces decimal) {
      return "must be a multiple of " + BigDecimal.ONE.movePointLeft(decimal.places());
    }
    if (constraint instanceof Constraint.Expected expected) {
      return "must be " + expected.value();
    }
    if (constraint instanceof Constraint.Email) {
      return "must be an email address";
    }
    if (constraint instanceof Constraint.Time time) {
      return switch (time.tense()) {
        case FUTURE -> "must be in the future";
        case FUTURE_OR_PRESENT -> "must not be in the past";
        case PAST -> "must be in the past";
        case PAST_OR_PRESENT -> "must not be in the future";
      };
    }
    if (constraint instanceof Constraint.Null) {
      return "must be null";
    }
    return constraint instanceof Constraint.NotNull ? "is required" : "is not valid";
  }

  /** Without the anchors that make a JSON Schema pattern match the whole text. */
  private static String asWritten(String regexp) {
    return regexp.startsWith("^(?:") && regexp.endsWith(")$")
        ? regexp.substring(4, regexp.length() - 2)
        : regexp;
  }

  private static String count(int number, Unit unit) {
    String noun = switch (unit) {
      case CHARACTERS -> "character";
      case ITEMS -> "item";
      case MEMBERS -> "member";
      case BYTES -> "byte";
    };
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
