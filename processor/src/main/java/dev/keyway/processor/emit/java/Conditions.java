package dev.keyway.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.keyway.processor.model.AttributeValue;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.plan.EndpointsPlan;
import dev.keyway.processor.plan.ResolutionStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

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
      return CodeBlock.of("!$L.matcher($L).matches()", check.constant().orElseThrow(), value);
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
    if (constraint instanceof Constraint.Own) {
      return CodeBlock.of(
          "!$T.of($L, $L, $S).isEmpty()",
          JavaTypes.VIOLATIONS,
          check.constant().orElseThrow(),
          value,
          check.message());
    }
    if (constraint instanceof Constraint.Composed) {
      CodeBlock.Builder any = CodeBlock.builder();
      for (ResolutionStep.Check part : check.parts()) {
        CodeBlock condition = violated(part, type, value);
        any.add(any.isEmpty() ? "$L" : "\n$>$>|| $L$<$<", condition);
      }
      return any.build();
    }
    return CodeBlock.of("$L.isBlank()", value);
  }

  /** The constant that has a validator. */
  static FieldSpec validatorField(EndpointsPlan.ValidatorConstant constant) {
    return FieldSpec.builder(
            JavaTypes.className(constant.constraint().validator()),
            constant.name(),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(validator(constant))
        .build();
  }

  private static CodeBlock validator(EndpointsPlan.ValidatorConstant constant) {
    Constraint.Own own = constant.constraint();
    CodeBlock made = CodeBlock.of("new $T()", JavaTypes.className(own.validator()));
    if (own.annotation().isEmpty()) {
      return made;
    }
    // Map.of takes ten pairs.
    boolean many = own.attributes().size() > 10;
    List<CodeBlock> attributes = own.attributes().stream()
        .map(each -> many
            ? CodeBlock.of("$T.entry($S, $L)", Map.class, each.name(), attribute(each.value()))
            : CodeBlock.of("$S, $L", each.name(), attribute(each.value())))
        .toList();
    CodeBlock map = CodeBlock.of(many ? "$T.ofEntries" : "$T.of", Map.class);
    return CodeLines.fieldCall(
        60,
        CodeBlock.of("$T.initialize", JavaTypes.CONSTRAINT_ANNOTATION),
        List.of(
            made,
            CodeBlock.of("$T.class", JavaTypes.className(own.annotation().get())),
            CodeLines.fieldCall(6, map, attributes)));
  }

  private static CodeBlock attribute(AttributeValue value) {
    if (value instanceof AttributeValue.EnumConstant constant) {
      return CodeBlock.of("$T.$L", JavaTypes.className(constant.type()), constant.name());
    }
    if (value instanceof AttributeValue.ClassLiteral type) {
      return CodeBlock.of("$T.class", JavaTypes.typeName(type.type()));
    }
    if (value instanceof AttributeValue.ArrayOf array) {
      return CodeBlock.of(
          "new $T[] {$L}",
          JavaTypes.typeName(array.component()),
          array.values().stream().map(Conditions::attribute).collect(CodeBlock.joining(", ")));
    }
    Object literal = ((AttributeValue.Literal) value).value();
    if (literal instanceof String text) {
      return CodeBlock.of("$S", text);
    }
    if (literal instanceof Character character) {
      return CodeBlock.of("(char) $L", (int) character);
    }
    if (literal instanceof Long number) {
      return CodeBlock.of("$LL", number);
    }
    if (literal instanceof Float number) {
      return CodeBlock.of("Float.valueOf($S)", number);
    }
    if (literal instanceof Double number) {
      return CodeBlock.of("Double.valueOf($S)", number);
    }
    if (literal instanceof Byte || literal instanceof Short) {
      return CodeBlock.of("($L) $L", literal instanceof Byte ? "byte" : "short", literal);
    }
    return CodeBlock.of("$L", literal);
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
