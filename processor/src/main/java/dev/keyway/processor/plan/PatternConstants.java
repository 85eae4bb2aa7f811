package dev.keyway.processor.plan;

import dev.keyway.processor.model.Constraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The compiled regular expressions of a generated class, each once. */
final class PatternConstants {
  private final Names names;
  private final Map<List<Object>, EndpointsPlan.PatternConstant> constants = new LinkedHashMap<>();

  /**
   * Constants of one class.
   *
   * @param names of all its constants
   */
  PatternConstants(Names names) {
    this.names = names;
  }

  /**
   * The check of a constraint, with a constant if it needs one.
   *
   * @param wanted what the value is called
   */
  ResolutionStep.Check check(Constraint constraint, String wanted) {
    return new ResolutionStep.Check(
        constraint,
        ConstraintTexts.keyword(constraint),
        ConstraintTexts.message(constraint),
        constraint instanceof Constraint.Pattern pattern
            ? Optional.of(constant(pattern, wanted))
            : Optional.empty());
  }

  private String constant(Constraint.Pattern pattern, String wanted) {
    return constants
        .computeIfAbsent(
            List.of(pattern.regexp(), pattern.flags()),
            unused -> new EndpointsPlan.PatternConstant(
                names.allocate(Names.upperSnake(Names.identifier(wanted)) + "_PATTERN"),
                pattern.regexp(),
                pattern.flags()))
        .name();
  }

  /** All of them, in the order in which they were first needed. */
  List<EndpointsPlan.PatternConstant> all() {
    return List.copyOf(constants.values());
  }
}
