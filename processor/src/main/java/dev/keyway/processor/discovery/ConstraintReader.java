package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Constraint;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the constraints of {@code jakarta.validation} on values of the request. Any it can't enforce is
 * an error: none is ever ignored.
 */
final class ConstraintReader {
  static final String PACKAGE = "jakarta.validation.constraints.";

  /** What to do instead of a constraint that Keyway doesn't know. */
  static final String SUPPORTED =
      "on values of the request Keyway knows @Pattern, @Size, @NotBlank, @NotEmpty, @Min, @Max,"
          + " @DecimalMin, @DecimalMax, @Positive, @PositiveOrZero, @Negative and @NegativeOrZero."
          + " Check anything else in the method.";

  private final Diagnostics diagnostics;

  ConstraintReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The constraints on a value, in the order in which they are written; empty if one is broken. */
  Optional<List<Constraint>> read(VariableElement parameter, ValueType type, Locator locator) {
    List<Constraint> constraints = new ArrayList<>();
    boolean healthy = refuseOnArguments(parameter, locator);
    for (AnnotationMirror written : parameter.getAnnotationMirrors()) {
      for (AnnotationMirror mirror : repeated(written)) {
        SourceRef place = locator.at(parameter, mirror);
        if (isConstraint(mirror)) {
          ConstraintReading reading =
              new ConstraintReading(parameter, mirror, type, locator, diagnostics);
          Optional<List<Constraint>> read = reading.read(place);
          read.ifPresent(constraints::addAll);
          healthy &= read.isPresent();
        }
      }
    }
    return healthy ? Optional.of(constraints) : Optional.empty();
  }

  /**
   * Reports all constraints on something that can't have any: a body, a member of one, a dependency.
   *
   * @param what the element in messages
   * @return whether there were none
   */
  boolean refuse(Element element, String what, Locator locator) {
    boolean none = true;
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isConstraint(mirror)) {
        report(
            locator.at(element, mirror),
            AnnotationMirrors.label(mirror) + " on " + what + " would not be checked.",
            SUPPORTED);
        none = false;
      }
    }
    return refuseOnArguments(element, locator) && none;
  }

  /** Constraints on type arguments ({@code List<@Size(max = 9) String>}) are the type's own. */
  private boolean refuseOnArguments(Element element, Locator locator) {
    Optional<AnnotationMirror> found = onArguments(element.asType());
    found.ifPresent(mirror -> report(
        locator.at(element),
        AnnotationMirrors.label(mirror)
            + " on a type argument of "
            + element.getSimpleName()
            + " would not be checked.",
        SUPPORTED));
    return found.isEmpty();
  }

  private static Optional<AnnotationMirror> onArguments(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    for (TypeMirror argument : declared.getTypeArguments()) {
      for (AnnotationMirror mirror : argument.getAnnotationMirrors()) {
        if (isConstraint(mirror)) {
          return Optional.of(mirror);
        }
      }
      Optional<AnnotationMirror> deeper = onArguments(argument);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  /** The annotations in a container such as {@code @Size.List}; any other annotation alone. */
  private static List<AnnotationMirror> repeated(AnnotationMirror mirror) {
    return isContainer(mirror) ? AnnotationMirrors.annotations(mirror, "value") : List.of(mirror);
  }

  private static boolean isContainer(AnnotationMirror mirror) {
    String name = AnnotationMirrors.typeName(mirror);
    return name.startsWith(PACKAGE) && name.endsWith(".List");
  }

  /** Whether it is a constraint, of Jakarta or the user's own, also of the time before Jakarta. */
  private static boolean isConstraint(AnnotationMirror mirror) {
    String name = AnnotationMirrors.typeName(mirror);
    return name.equals("jakarta.validation.Valid")
        || name.equals("javax.validation.Valid")
        || isContainer(mirror)
        || AnnotationMirrors.has(AnnotationMirrors.type(mirror), "jakarta.validation.Constraint")
        || AnnotationMirrors.has(AnnotationMirrors.type(mirror), "javax.validation.Constraint");
  }

  private void report(SourceRef place, String sentence, String fix) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_CONSTRAINT, place, sentence).fix(fix));
  }
}
