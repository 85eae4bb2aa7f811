package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.Scalar;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** The reading of one constraint on one parameter. */
final class ConstraintReading {
  private static final Set<String> WHOLE_NUMBERS =
      Set.of("BYTE", "SHORT", "INTEGER", "LONG", "BIG_INTEGER");
  private static final Set<String> NUMBERS = Set.of("FLOAT", "DOUBLE", "BIG_DECIMAL");

  private final VariableElement parameter;
  private final AnnotationMirror mirror;
  private final ValueType type;
  private final Locator locator;
  private final Diagnostics diagnostics;

  /**
   * A reading.
   *
   * @param mirror the constraint
   * @param type of the parameter
   */
  ConstraintReading(
      VariableElement parameter,
      AnnotationMirror mirror,
      ValueType type,
      Locator locator,
      Diagnostics diagnostics) {
    this.parameter = parameter;
    this.mirror = mirror;
    this.type = type;
    this.locator = locator;
    this.diagnostics = diagnostics;
  }

  /**
   * What the constraint says; empty if it is broken.
   *
   * @param place where it is written
   */
  Optional<List<Constraint>> read(SourceRef place) {
    String name = AnnotationMirrors.typeName(mirror);
    for (String member : List.of("groups", "payload")) {
      if (!AnnotationMirrors.values(mirror, member).isEmpty()) {
        return refuse(
            member,
            label() + " has " + member + ", which Keyway doesn't know.",
            "remove them: every request is checked against every constraint.");
      }
    }
    if (message().filter(text -> text.contains("{")).isPresent()) {
      return refuse(
          "message",
          "The message of " + label() + " has a placeholder, and nothing would fill it.",
          "write the whole text.");
    }
    return switch (name.startsWith(ConstraintReader.PACKAGE)
        ? name.substring(ConstraintReader.PACKAGE.length())
        : "") {
      case "Pattern" -> pattern();
      case "Size" -> size();
      case "NotBlank" -> isText() ? one(new Constraint.NotBlank(message())) : wrongType("a text");
      case "NotEmpty" ->
        isSized() ? one(new Constraint.MinSize(1, message())) : wrongType("a text, list or set");
      case "Min" -> bound(longBound(), false, true);
      case "Max" -> bound(longBound(), false, false);
      case "DecimalMin" -> bound(decimalBound(), isExclusive(), true);
      case "DecimalMax" -> bound(decimalBound(), isExclusive(), false);
      case "Positive" -> bound("0", true, true);
      case "PositiveOrZero" -> bound("0", false, true);
      case "Negative" -> bound("0", true, false);
      case "NegativeOrZero" -> bound("0", false, false);
      case "NotNull" ->
        refuse(
            place,
            "@NotNull on " + parameter.getSimpleName() + " says what is so anyway.",
            "remove it: a value is required unless it is Optional or @Nullable.");
      default ->
        refuse(
            place, label() + " is no constraint that Keyway checks.", ConstraintReader.SUPPORTED);
    };
  }

  private Optional<List<Constraint>> pattern() {
    if (!isText()) {
      return wrongType("a text");
    }
    if (!AnnotationMirrors.values(mirror, "flags").isEmpty()) {
      return refuse(
          "flags",
          "@Pattern has flags, which the OpenAPI document can't tell.",
          "write what they mean into the regular expression: [aA] for CASE_INSENSITIVE.");
    }
    String regexp = AnnotationMirrors.string(mirror, "regexp");
    Optional<String> problem = RegularExpressions.problem(regexp);
    return problem.isEmpty()
        ? one(new Constraint.Pattern(RegularExpressions.anchored(regexp), message()))
        : refuse(
            "regexp",
            "The pattern \"" + regexp + "\" " + problem.get() + ".",
            "write one that means the same in Java and in JSON Schema (ECMA-262).");
  }

  private Optional<List<Constraint>> size() {
    int min = AnnotationMirrors.integer(mirror, "min");
    int max = AnnotationMirrors.integer(mirror, "max");
    if (!isSized()) {
      return wrongType("a text, list or set");
    }
    if (min < 0 || max < min) {
      return refuse(
          min < 0 ? "min" : "max",
          "No size is at least " + min + " and at most " + max + ".",
          "correct the bounds.");
    }
    List<Constraint> constraints = new ArrayList<>();
    if (min > 0) {
      constraints.add(new Constraint.MinSize(min, message()));
    }
    if (max < Integer.MAX_VALUE) {
      constraints.add(new Constraint.MaxSize(max, message()));
    }
    return Optional.of(constraints);
  }

  private Optional<List<Constraint>> bound(String bound, boolean exclusive, boolean lower) {
    if (type.container() != ValueType.Container.SINGLE
        || !(type.scalar() instanceof Scalar.BuiltIn number)
        || !(WHOLE_NUMBERS.contains(number.converter()) || NUMBERS.contains(number.converter()))) {
      return wrongType("a number");
    }
    if (!isHeldBy(number.converter(), bound)) {
      return refuse(
          "value",
          "No " + number.type().simpleText() + " is " + bound + ", the bound of " + label() + ".",
          "correct the bound, or the parameter's type.");
    }
    return one(
        lower
            ? new Constraint.Minimum(bound, exclusive, message())
            : new Constraint.Maximum(bound, exclusive, message()));
  }

  private String longBound() {
    return Long.toString(AnnotationMirrors.longValue(mirror, "value"));
  }

  private String decimalBound() {
    return AnnotationMirrors.string(mirror, "value");
  }

  private boolean isExclusive() {
    return !AnnotationMirrors.bool(mirror, "inclusive");
  }

  private boolean isText() {
    return type.container() == ValueType.Container.SINGLE
        && type.scalar() instanceof Scalar.BuiltIn builtIn
        && builtIn.converter().equals("STRING");
  }

  private boolean isSized() {
    return isText() || type.container() != ValueType.Container.SINGLE;
  }

  private String label() {
    return AnnotationMirrors.label(mirror);
  }

  /** The user's own: Jakarta's are keys in braces. */
  private Optional<String> message() {
    return AnnotationMirrors.written(mirror, "message")
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  private static Optional<List<Constraint>> one(Constraint constraint) {
    return Optional.of(List.of(constraint));
  }

  private Optional<List<Constraint>> wrongType(String expected) {
    return refuse(
        locator.at(parameter, mirror),
        label() + " is for " + expected + ", and " + parameter.getSimpleName() + " is none.",
        "remove it, or change the parameter's type.");
  }

  private Optional<List<Constraint>> refuse(String member, String sentence, String fix) {
    return refuse(locator.at(parameter, mirror, member), sentence, fix);
  }

  private Optional<List<Constraint>> refuse(SourceRef place, String sentence, String fix) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_CONSTRAINT, place, sentence).fix(fix));
    return Optional.empty();
  }
  /** Whether a number of that type can be the bound. */
  private static boolean isHeldBy(String converter, String bound) {
    if (!NUMBERS.contains(converter)) {
      return TextForms.isValid(converter, bound);
    }
    try {
      BigDecimal number = new BigDecimal(bound);
      return switch (converter) {
        case "FLOAT" -> Float.isFinite(number.floatValue());
        case "DOUBLE" -> Double.isFinite(number.doubleValue());
        default -> true;
      };
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
