package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.plan.EndpointsPlan;
import dev.keyway.processor.plan.ResolutionStep;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Writes when a constraint is violated. */
final class Conditions {
  private Conditions() {}

  /**
   * The condition under which a value is refused.
   *
   * @param type of the value
   * @param value an expression, which is never null
   */
  static CodeBlock violated(ResolutionStep.Check check, TypeRef type, CodeBlock value) {
    Constraint constraint = check.constraint();
    if (constraint instanceof Constraint.Pattern) {
      return CodeBlock.of("!$L.matcher($L).matches()", check.pattern().orElseThrow(), value);
    }
    if (constraint instanceof Constraint.MinSize min) {
      return min.min() == 1 && !(type instanceof TypeRef.Array)
          ? CodeBlock.of("$L.isEmpty()", value)
          : CodeBlock.of("$L < $L", size(min.unit(), type, value), min.min());
    }
    if (constraint instanceof Constraint.MaxSize max) {
      return CodeBlock.of("$L > $L", size(max.unit(), type, value), max.max());
    }
    if (constraint instanceof Constraint.Minimum minimum) {
      return compared(type, value, minimum.exclusive() ? "<=" : "<", minimum.bound());
    }
    if (constraint instanceof Constraint.Maximum maximum) {
      return compared(type, value, maximum.exclusive() ? ">=" : ">", maximum.bound());
    }
    if (constraint instanceof Constraint.DecimalPlaces decimal) {
      return CodeBlock.of("$L.stripTrailingZeros().scale() > $L", value, decimal.places());
    }
    if (constraint instanceof Constraint.Expected expected) {
      return CodeBlock.of(expected.value() ? "!$L" : "$L", value);
    }
    if (constraint instanceof Constraint.Email) {
      return CodeBlock.of("!$T.isValid($L)", JavaTypes.EMAIL_ADDRESS, value);
    }
    if (constraint instanceof Constraint.Time time) {
      CodeBlock now = CodeBlock.of("$T.now()", JavaTypes.typeName(type));
      return switch (time.tense()) {
        case FUTURE -> CodeBlock.of("!$L.isAfter($L)", value, now);
        case FUTURE_OR_PRESENT -> CodeBlock.of("$L.isBefore($L)", value, now);
        case PAST -> CodeBlock.of("!$L.isBefore($L)", value, now);
        case PAST_OR_PRESENT -> CodeBlock.of("$L.isAfter($L)", value, now);
      };
    }
    return CodeBlock.of("$L.isBlank()", value);
  }

  /** The initializer of the constant that a pattern's condition uses. */
  static CodeBlock pattern(EndpointsPlan.PatternConstant pattern) {
    CodeBlock flags = pattern.flags().stream()
        .map(flag -> CodeBlock.of("$T.$L", Pattern.class, flag))
        .collect(CodeBlock.joining(" | "));
    return flags.isEmpty()
        ? CodeBlock.of("$T.compile($S)", Pattern.class, pattern.regexp())
        : CodeBlock.of("$T.compile($S, $L)", Pattern.class, pattern.regexp(), flags);
  }

  private static CodeBlock size(Constraint.Unit unit, TypeRef type, CodeBlock value) {
    if (unit == Constraint.Unit.CHARACTERS) {
      return CodeBlock.of("$L.codePointCount(0, $L.length())", value, value);
    }
    return CodeBlock.of(type instanceof TypeRef.Array ? "$L.length" : "$L.size()", value);
  }

  private static CodeBlock compared(TypeRef type, CodeBlock value, String operator, String bound) {
    BigDecimal exact = new BigDecimal(bound);
    boolean integral = exact.stripTrailingZeros().scale() <= 0;
    boolean inInt = integral && fits(exact, Integer.MIN_VALUE, Integer.MAX_VALUE);
    boolean inLong = integral && fits(exact, Long.MIN_VALUE, Long.MAX_VALUE);
    String name = ((TypeRef.Declared) type.boxed()).simpleName();
    boolean big = name.equals("BigDecimal") || name.equals("BigInteger");
    if (big && exact.signum() == 0) {
      return CodeBlock.of("$L.signum() $L 0", value, operator);
    }
    return switch (name) {
      case "BigDecimal" ->
        CodeBlock.of("$L.compareTo(new $T($S)) $L 0", value, BigDecimal.class, bound, operator);
      case "BigInteger" ->
        CodeBlock.of(
            "new $T($L).compareTo(new $T($S)) $L 0",
            BigDecimal.class,
            value,
            BigDecimal.class,
            bound,
            operator);
      case "Float", "Double" -> CodeBlock.of("$L $L $L", value, operator, exact.toPlainString());
      default ->
        inInt || inLong
            ? CodeBlock.of(
                "$L $L $L$L", value, operator, exact.toBigInteger().toString(), inInt ? "" : "L")
            : CodeBlock.of(
                "$T.valueOf($L).compareTo(new $T($S)) $L 0",
                BigDecimal.class,
                value,
                BigDecimal.class,
                bound,
                operator);
    };
  }

  private static boolean fits(BigDecimal value, long min, long max) {
    return value.compareTo(BigDecimal.valueOf(min)) >= 0
        && value.compareTo(BigDecimal.valueOf(max)) <= 0;
  }
}
