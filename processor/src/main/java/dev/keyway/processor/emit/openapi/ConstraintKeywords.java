package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.ValueType.Container;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes constraints as JSON Schema's keywords. Of several of one kind, the strictest is written.
 */
final class ConstraintKeywords {
  /** What {@code NotBlank} asks for. */
  private static final String NOT_BLANK = "\\S";

  private final List<Constraint> constraints;

  private ConstraintKeywords(List<Constraint> constraints) {
    this.constraints = constraints;
  }

  static Map<String, Object> of(List<Constraint> constraints, Container container) {
    ConstraintKeywords keywords = new ConstraintKeywords(constraints);
    Members members = new Members();
    boolean text = container == Container.SINGLE;
    keywords.smallestSize().ifPresent(size -> members.put(text ? "minLength" : "minItems", size));
    keywords.largestSize().ifPresent(size -> members.put(text ? "maxLength" : "maxItems", size));
    keywords.minimum(false).ifPresent(bound -> members.put("minimum", bound));
    keywords.minimum(true).ifPresent(bound -> members.put("exclusiveMinimum", bound));
    keywords.maximum(false).ifPresent(bound -> members.put("maximum", bound));
    keywords.maximum(true).ifPresent(bound -> members.put("exclusiveMaximum", bound));
    List<String> patterns = keywords.patterns();
    if (patterns.size() == 1) {
      members.put("pattern", patterns.get(0));
    } else {
      // One schema has but one pattern.
      members.put(
          "allOf", patterns.stream().map(pattern -> Map.of("pattern", pattern)).toList());
    }
    return members.map();
  }

  private <T extends Constraint> Stream<T> all(Class<T> type) {
    return constraints.stream().filter(type::isInstance).map(type::cast);
  }

  private Optional<Integer> smallestSize() {
    return Stream.concat(
            all(Constraint.MinSize.class).map(Constraint.MinSize::min),
            all(Constraint.NotBlank.class).map(notBlank -> 1))
        .max(Integer::compare);
  }

  private Optional<Integer> largestSize() {
    return all(Constraint.MaxSize.class).map(Constraint.MaxSize::max).min(Integer::compare);
  }

  private Optional<BigDecimal> minimum(boolean exclusive) {
    return all(Constraint.Minimum.class)
        .filter(minimum -> minimum.exclusive() == exclusive)
        .map(minimum -> new BigDecimal(minimum.bound()))
        .max(BigDecimal::compareTo);
  }

  private Optional<BigDecimal> maximum(boolean exclusive) {
    return all(Constraint.Maximum.class)
        .filter(maximum -> maximum.exclusive() == exclusive)
        .map(maximum -> new BigDecimal(maximum.bound()))
        .min(BigDecimal::compareTo);
  }

  private List<String> patterns() {
    List<String> patterns = new ArrayList<>();
    all(Constraint.Pattern.class).map(Constraint.Pattern::regexp).forEach(patterns::add);
    if (all(Constraint.NotBlank.class).findAny().isPresent()) {
      patterns.add(NOT_BLANK);
    }
    return patterns;
  }
}
