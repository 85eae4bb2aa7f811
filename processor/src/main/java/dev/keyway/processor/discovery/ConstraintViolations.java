package dev.keyway.processor.discovery;

import dev.keyway.processor.model.BooleanText;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.ValueType.Container;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows which defaults break a constraint, as the runtime checks what requests send. What is wrong is
 * the end of a sentence.
 */
final class ConstraintViolations {
  private ConstraintViolations() {}

  /** What is wrong with one text, which is a value of the parameter's type. */
  static Optional<String> ofText(String text, Constraint constraint) {
    if (constraint instanceof Constraint.Pattern pattern) {
      return unless(
          Pattern.compile(pattern.regexp(), flags(pattern)).matcher(text).matches(),
          "doesn't match " + RegularExpressions.withoutAnchors(pattern.regexp()));
    }
    if (constraint instanceof Constraint.NotBlank) {
      return unless(!text.isBlank(), "is blank");
    }
    if (constraint instanceof Constraint.Expected expected) {
      boolean value = BooleanText.isTrue(text);
      return unless(value == expected.value(), "isn't " + expected.value());
    }
    if (constraint instanceof Constraint.DecimalPlaces decimal) {
      return unless(
          number(text).stripTrailingZeros().scale() <= decimal.places(),
          "has more than " + decimal.places() + " decimal places");
    }
    if (constraint instanceof Constraint.Minimum minimum) {
      int compared = number(text).compareTo(new BigDecimal(minimum.bound()));
      return minimum.exclusive()
          ? unless(compared > 0, "isn't greater than " + minimum.bound())
          : unless(compared >= 0, "is less than " + minimum.bound());
    }
    if (constraint instanceof Constraint.Maximum maximum) {
      int compared = number(text).compareTo(new BigDecimal(maximum.bound()));
      return maximum.exclusive()
          ? unless(compared < 0, "isn't less than " + maximum.bound())
          : unless(compared <= 0, "is greater than " + maximum.bound());
    }
    return ofSize(text.codePointCount(0, text.length()), constraint);
  }

  /** What is wrong with the values of a list or set, which only its size can be constrained of. */
  static Optional<String> ofElements(
      List<String> texts, Container container, Constraint constraint) {
    // Two texts may be one value (1 and 01): a set is taken for as large as it can be.
    int size = container.isSet() ? new HashSet<>(texts).size() : texts.size();
    return ofSize(size, constraint);
  }

  private static Optional<String> ofSize(int size, Constraint constraint) {
    if (constraint instanceof Constraint.MinSize minimum) {
      return unless(
          size >= minimum.min(), "has size " + size + ", which is less than " + minimum.min());
    }
    if (constraint instanceof Constraint.MaxSize maximum) {
      return unless(
          size <= maximum.max(), "has size " + size + ", which is more than " + maximum.max());
    }
    return Optional.empty();
  }

  private static int flags(Constraint.Pattern pattern) {
    return pattern.flags().stream()
        .mapToInt(flag -> switch (flag) {
          case "UNIX_LINES" -> Pattern.UNIX_LINES;
          case "CASE_INSENSITIVE" -> Pattern.CASE_INSENSITIVE;
          case "COMMENTS" -> Pattern.COMMENTS;
          case "MULTILINE" -> Pattern.MULTILINE;
          case "DOTALL" -> Pattern.DOTALL;
          case "UNICODE_CASE" -> Pattern.UNICODE_CASE;
          default -> Pattern.CANON_EQ;
        })
        .sum();
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      // A floating-point number whose exponent is beyond a decimal's, and so rounds to zero.
      return BigDecimal.valueOf(Double.parseDouble(text));
    }
  }

  private static Optional<String> unless(boolean fulfilled, String problem) {
    return fulfilled ? Optional.empty() : Optional.of(problem);
  }
}
