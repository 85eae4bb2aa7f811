package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.Constraint.Tense;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The reading of one of Jakarta's constraints on one value. */
final class ConstraintReading {
  private final WrittenConstraint written;
  private final AnnotationMirror mirror;
  private final String subject;
  private final ConstrainedType type;
  private final TypeMirror typeMirror;
  private final boolean nullable;
  private final DiscoveryTools tools;
  private final Diagnostics diagnostics;

  /**
   * A reading.
   *
   * @param subject the value in messages
   */
  ConstraintReading(
      WrittenConstraint written,
      String subject,
      ConstrainedType type,
      TypeMirror typeMirror,
      boolean nullable,
      DiscoveryTools tools,
      Diagnostics diagnostics) {
    this.written = written;
    this.mirror = written.mirror();
    this.subject = subject;
    this.type = type;
    this.typeMirror = typeMirror;
    this.nullable = nullable;
    this.tools = tools;
    this.diagnostics = diagnostics;
  }

  /** What the constraint says; empty if it is broken. */
  Optional<List<Constraint>> read() {
    for (String member : List.of("groups", "payload")) {
      if (!AnnotationMirrors.values(mirror, member).isEmpty()) {
        return refuse(
            member,
            label() + " has " + member + ", which Keyway doesn't know.",
            "remove them: every request is checked against every constraint.");
      }
    }
    Optional<String> problem =
        ownMessage().flatMap(text -> ConstraintMessages.problem(text, mirror));
    if (problem.isPresent()) {
      return refuse(
          "message",
          "The message of " + label() + " " + problem.get() + ".",
          "write the text itself; {min} and other attributes of the constraint are filled in.");
    }
    return switch (name()) {
      case "NotNull" -> notNull();
      case "NotBlank" -> ifNonNull(this::notBlank);
      case "NotEmpty" -> ifNonNull(() -> size(1, Integer.MAX_VALUE));
      case "Null" -> nullOnly();
      case "Pattern" -> pattern();
      case "Email" -> email();
      case "Size" ->
        size(AnnotationMirrors.integer(mirror, "min"), AnnotationMirrors.integer(mirror, "max"));
      case "Min" -> bound(longBound(), false, true);
      case "Max" -> bound(longBound(), false, false);
      case "DecimalMin" -> bound(decimalBound(), isExclusive(), true);
      case "DecimalMax" -> bound(decimalBound(), isExclusive(), false);
      case "Positive" -> bound("0", true, true);
      case "PositiveOrZero" -> bound("0", false, true);
      case "Negative" -> bound("0", true, false);
      case "NegativeOrZero" -> bound("0", false, false);
      case "Digits" -> digits();
      case "AssertTrue" -> expected(true);
      case "AssertFalse" -> expected(false);
      case "Future" -> time(Tense.FUTURE);
      case "FutureOrPresent" -> time(Tense.FUTURE_OR_PRESENT);
      case "Past" -> time(Tense.PAST);
      case "PastOrPresent" -> time(Tense.PAST_OR_PRESENT);
      default ->
        new OwnConstraintReader(tools, diagnostics, written, subject)
            .read(
                message(),
                typeMirror,
                other -> new ConstraintReading(
                        other, subject, type, typeMirror, nullable, tools, diagnostics)
                    .read());
    };
  }

  /** The simple name, for Jakarta's own. */
  private String name() {
    String name = AnnotationMirrors.typeName(mirror);
    return name.startsWith(ConstraintReader.PACKAGE)
        ? name.substring(ConstraintReader.PACKAGE.length())
        : "";
  }

  private Optional<List<Constraint>> notNull() {
    if (nullable) {
      return contradictsNullable();
    }
    return Optional.of(
        message().isEmpty() ? List.of() : List.of(new Constraint.NotNull(message())));
  }

  private Optional<List<Constraint>> notBlank() {
    return type.isText() ? one(new Constraint.NotBlank(message())) : wrongType("a text");
  }

  private Optional<List<Constraint>> nullOnly() {
    return nullable
        ? one(new Constraint.Null(message()))
        : refuse(
            label() + " is on " + subject + ", which is never null.",
            "add JSpecify's @Nullable, or remove the constraint.");
  }

  /** Jakarta refuses null by that constraint, so a value that may be null would never be. */
  private Optional<List<Constraint>> ifNonNull(Supplier<Optional<List<Constraint>>> reading) {
    return nullable ? contradictsNullable() : reading.get();
  }

  private Optional<List<Constraint>> contradictsNullable() {
    return refuse(
        label() + " refuses null, and " + subject + " is @Nullable.",
        "remove one of them; to check a value only if there is one, make it an Optional, or use"
            + " @Size or @Pattern.");
  }

  private Optional<List<Constraint>> pattern() {
    if (!type.isText()) {
      return wrongType("a text");
    }
    List<String> flags = AnnotationMirrors.values(mirror, "flags").stream()
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(flag -> ((VariableElement) flag).getSimpleName().toString())
        .distinct()
        .toList();
    String regexp = AnnotationMirrors.string(mirror, "regexp");
    // With flags it doesn't become part of the schema, and so may be Java's own.
    Optional<String> problem = flags.isEmpty()
        ? RegularExpressions.problem(regexp)
        : RegularExpressions.problemInJava(regexp);
    if (problem.isPresent()) {
      return refuse(
          "regexp",
          "The pattern \"" + regexp + "\" " + problem.get() + ".",
          "write one that means the same in Java and in JSON Schema (ECMA-262).");
    }
    return one(new Constraint.Pattern(
        flags.isEmpty() ? RegularExpressions.anchored(regexp) : regexp, flags, message()));
  }

  private Optional<List<Constraint>> email() {
    if (!type.isText()) {
      return wrongType("a text");
    }
    List<Constraint> constraints = new ArrayList<>(List.of(new Constraint.Email(message())));
    if (AnnotationMirrors.written(mirror, "regexp").isEmpty()) {
      return Optional.of(constraints);
    }
    return pattern().map(patterns -> {
      constraints.addAll(patterns);
      return constraints;
    });
  }

  private Optional<List<Constraint>> size(int min, int max) {
    Optional<Constraint.Unit> unit = type.unit();
    if (unit.isEmpty()) {
      return wrongType("a text, array, collection or map");
    }
    if (min < 0 || max < min) {
      return refuse(
          min < 0 ? "min" : "max",
          "No size is at least " + min + " and at most " + max + ".",
          "correct the bounds.");
    }
    List<Constraint> constraints = new ArrayList<>();
    if (min > 0) {
      constraints.add(new Constraint.MinSize(min, unit.get(), message()));
    }
    if (max < Integer.MAX_VALUE) {
      constraints.add(new Constraint.MaxSize(max, unit.get(), message()));
    }
    return Optional.of(constraints);
  }

  private Optional<List<Constraint>> bound(String bound, boolean exclusive, boolean lower) {
    if (!type.isNumber()) {
      return wrongType("a number");
    }
    if (!type.holds(bound)) {
      return refuse(
          "value",
          "No " + type.type().simpleText() + " is " + bound + ", the bound of " + label() + ".",
          "correct the bound, or the type.");
    }
    return one(
        lower
            ? new Constraint.Minimum(bound, exclusive, message())
            : new Constraint.Maximum(bound, exclusive, message()));
  }

  /** So many digits before the point are a range, so many after it a multiple. */
  private Optional<List<Constraint>> digits() {
    if (!type.isWholeNumber() && !type.isDecimal()) {
      return wrongType("a whole number or a BigDecimal");
    }
    int before = AnnotationMirrors.integer(mirror, "integer");
    int after = AnnotationMirrors.integer(mirror, "fraction");
    if (before < 0 || after < 0 || before > 1000 || after > 1000) {
      String wrong = before < 0 || before > 1000 ? "integer" : "fraction";
      return refuse(
          wrong,
          "No number has " + (wrong.equals("integer") ? before : after) + " digits.",
          "give a number from 0 to 1000.");
    }
    String limit = BigDecimal.ONE.scaleByPowerOfTen(before).toPlainString();
    List<Constraint> constraints = new ArrayList<>();
    if (type.holds(limit)) {
      constraints.add(new Constraint.Minimum("-" + limit, true, message()));
      constraints.add(new Constraint.Maximum(limit, true, message()));
    }
    if (type.isDecimal()) {
      constraints.add(new Constraint.DecimalPlaces(after, message()));
    }
    return Optional.of(constraints);
  }

  private Optional<List<Constraint>> expected(boolean value) {
    return type.isBoolean()
        ? one(new Constraint.Expected(value, message()))
        : wrongType("a boolean");
  }

  private Optional<List<Constraint>> time(Tense tense) {
    return type.isTime()
        ? one(new Constraint.Time(tense, message()))
        : wrongType("a date or time of java.time");
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

  private String label() {
    return written.label();
  }

  /** The user's, also by default: the defaults of Jakarta's are keys of a bundle. */
  private Optional<String> ownMessage() {
    Optional<AnnotationValue> value = name().isEmpty()
        ? AnnotationMirrors.value(mirror, "message")
        : AnnotationMirrors.written(mirror, "message");
    return value
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  private Optional<String> message() {
    return ownMessage().map(text -> ConstraintMessages.filled(text, mirror));
  }

  private static Optional<List<Constraint>> one(Constraint constraint) {
    return Optional.of(List.of(constraint));
  }

  private Optional<List<Constraint>> wrongType(String expected) {
    return refuse(
        label() + " is for " + expected + ", and " + subject + " is none.",
        "remove it, or change the type.");
  }

  private Optional<List<Constraint>> refuse(String sentence, String fix) {
    written.refuse(diagnostics, sentence, fix);
    return Optional.empty();
  }

  private Optional<List<Constraint>> refuse(String member, String sentence, String fix) {
    written.refuse(diagnostics, member, sentence, fix);
    return Optional.empty();
  }
}
