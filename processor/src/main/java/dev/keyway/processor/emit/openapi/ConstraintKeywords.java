package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.plan.ConstraintTexts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes constraints as JSON Schema's keywords. Of several of one kind, the strictest is written; what
 * JSON Schema can't say is left out.
 */
final class ConstraintKeywords {
  /** What {@code NotBlank} asks for. */
  private static final String NOT_BLANK = "\\S";

  /** The user's own messages, by keyword. */
  private static final String MESSAGES = "x-messages";

  private static final List<String> ORDER = List.of(
      "type",
      "const",
      "format",
      "minLength",
      "maxLength",
      "minItems",
      "maxItems",
      "minProperties",
      "maxProperties",
      "minimum",
      "exclusiveMinimum",
      "maximum",
      "exclusiveMaximum",
      "multipleOf");

  private final boolean messages;
  /** The message of what is being added, if its parts have none of their own. */
  private Optional<String> single = Optional.empty();

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, String> own = new TreeMap<>();
  private final List<Map<String, Object>> patterns = new ArrayList<>();

  private ConstraintKeywords(boolean messages) {
    this.messages = messages;
  }

  /** The keywords for the schema of a parameter. */
  static Map<String, Object> of(List<Constraint> constraints) {
    return write(constraints, false);
  }

  /**
   * The keywords for the schema of a part of a body. The user's own messages are in it, too: a body that
   * doesn't fit its type is explained by its schema.
   */
  static Map<String, Object> withMessages(List<Constraint> constraints) {
    return write(constraints, true);
  }

  private static Map<String, Object> write(List<Constraint> constraints, boolean messages) {
    ConstraintKeywords keywords = new ConstraintKeywords(messages);
    constraints.forEach(keywords::add);
    return keywords.map();
  }

  private void add(Constraint constraint) {
    String keyword = ConstraintTexts.keyword(constraint);
    if (constraint instanceof Constraint.MinSize size) {
      if (size.unit() != Constraint.Unit.BYTES) {
        strictest(keyword, size.min(), size.min() > intValue(keyword, -1), constraint);
      }
    } else if (constraint instanceof Constraint.MaxSize size) {
      if (size.unit() != Constraint.Unit.BYTES) {
        strictest(
            keyword, size.max(), size.max() < intValue(keyword, Integer.MAX_VALUE), constraint);
      }
    } else if (constraint instanceof Constraint.NotBlank) {
      // One character that isn't white space is at least one character.
      if (intValue("minLength", 0) < 1) {
        strictest("minLength", 1, true, constraint);
      }
      pattern(NOT_BLANK, constraint);
    } else if (constraint instanceof Constraint.Pattern pattern) {
      if (pattern.flags().isEmpty()) {
        pattern(pattern.regexp(), constraint);
      }
    } else if (constraint instanceof Constraint.Minimum minimum) {
      bound(keyword, new BigDecimal(minimum.bound()), 1, constraint);
    } else if (constraint instanceof Constraint.Maximum maximum) {
      bound(keyword, new BigDecimal(maximum.bound()), -1, constraint);
    } else if (constraint instanceof Constraint.DecimalPlaces decimal) {
      bound(keyword, BigDecimal.ONE.movePointLeft(decimal.places()), 1, constraint);
    } else if (constraint instanceof Constraint.Expected expected) {
      strictest(keyword, expected.value(), true, constraint);
    } else if (constraint instanceof Constraint.Email) {
      strictest(keyword, "email", true, constraint);
    } else if (constraint instanceof Constraint.Null) {
      strictest(keyword, "null", true, constraint);
    } else if (constraint instanceof Constraint.NotNull) {
      message(keyword, constraint);
    } else if (constraint instanceof Constraint.Composed composed) {
      single = composed.message();
      composed.parts().forEach(this::add);
      single = Optional.empty();
    }
  }

  /** Takes a bound unless there is one that is as strict; greater is stricter if the sign is 1. */
  private void bound(String keyword, BigDecimal bound, int sign, Constraint constraint) {
    Object known = values.get(keyword);
    boolean stricter = !(known instanceof BigDecimal other) || bound.compareTo(other) * sign > 0;
    strictest(keyword, bound, stricter, constraint);
  }

  private void strictest(String keyword, Object value, boolean stricter, Constraint constraint) {
    if (stricter) {
      values.put(keyword, value);
      own.remove(keyword);
      message(keyword, constraint);
    }
  }

  private void message(String keyword, Constraint constraint) {
    message(constraint).ifPresent(message -> own.put(keyword, message));
  }

  private Optional<String> message(Constraint constraint) {
    return single.or(constraint::message);
  }

  private int intValue(String keyword, int otherwise) {
    return values.get(keyword) instanceof Integer known ? known : otherwise;
  }

  private void pattern(String regexp, Constraint constraint) {
    Members members = new Members().put("pattern", regexp);
    if (messages && message(constraint).isPresent()) {
      members.put(MESSAGES, Map.of("pattern", message(constraint).get()));
    }
    patterns.add(members.map());
  }

  private Map<String, Object> map() {
    Members members = new Members();
    ORDER.stream()
        .filter(values::containsKey)
        .forEach(
            keyword -> members.putAlways(keyword, Objects.requireNonNull(values.get(keyword))));
    if (patterns.size() == 1) {
      Map<String, Object> only = patterns.get(0);
      members.put("pattern", Objects.requireNonNull(only.get("pattern")));
      if (only.get(MESSAGES) instanceof Map<?, ?> given) {
        own.put("pattern", String.valueOf(given.get("pattern")));
      }
    } else {
      // One schema has but one pattern.
      members.put("allOf", patterns);
    }
    if (messages) {
      members.put(MESSAGES, own);
    }
    return members.map();
  }
}
