package dev.keyway.processor.plan;

import dev.keyway.processor.model.Constraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What checks of constraints need once: the regular expressions and validators of a generated class. */
final class CheckConstants {
  private final Names names;
  private final Map<List<Object>, EndpointsPlan.PatternConstant> patterns = new LinkedHashMap<>();
  private final Map<List<Object>, EndpointsPlan.ValidatorConstant> validators =
      new LinkedHashMap<>();

  /**
   * Constants of one class.
   *
   * @param names of all its constants
   */
  CheckConstants(Names names) {
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
        constant(constraint, wanted),
        constraint instanceof Constraint.Composed composed
            ? composed.parts().stream()
                // What its type says, and enforces.
                .filter(part -> !(part instanceof Constraint.NotNull))
                .map(part -> check(part, wanted))
                .toList()
            : List.of());
  }

  private Optional<String> constant(Constraint constraint, String wanted) {
    if (constraint instanceof Constraint.Pattern pattern) {
      return Optional.of(patterns
          .computeIfAbsent(
              List.of(pattern.regexp(), pattern.flags()),
              unused -> new EndpointsPlan.PatternConstant(
                  names.allocate(Names.upperSnake(Names.identifier(wanted)) + "_PATTERN"),
                  pattern.regexp(),
                  pattern.flags()))
          .name());
    }
    if (constraint instanceof Constraint.Own own) {
      // What it tells is said where it is asked.
      return Optional.of(validators
          .computeIfAbsent(
              List.of(own.validator(), own.attributes()),
              unused -> new EndpointsPlan.ValidatorConstant(
                  names.allocate(Names.upperSnake(own.keyword())), own))
          .name());
    }
    return Optional.empty();
  }

  /** The regular expressions, in the order in which they were first needed. */
  List<EndpointsPlan.PatternConstant> patterns() {
    return List.copyOf(patterns.values());
  }

  /** The validators, in the order in which they were first needed. */
  List<EndpointsPlan.ValidatorConstant> validators() {
    return List.copyOf(validators.values());
  }
}
