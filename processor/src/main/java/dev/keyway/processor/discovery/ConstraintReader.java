package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.ValueChecks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the constraints of {@code jakarta.validation} on a value and on all that it holds. Any it can't
 * enforce is an error: none is ever ignored.
 */
final class ConstraintReader {
  static final String PACKAGE = "jakarta.validation.constraints.";

  /** What to do instead of a constraint that Keyway doesn't know. */
  static final String SUPPORTED =
      "Keyway knows those of jakarta.validation.constraints. Check anything else in the method, or in"
          + " the constructor of the record.";

  private final TypeRefs typeRefs;
  private final Diagnostics diagnostics;

  ConstraintReader(DiscoveryTools tools) {
    this(tools, tools.diagnostics());
  }

  /** A reader that reports to somebody else. */
  ConstraintReader(DiscoveryTools tools, Diagnostics diagnostics) {
    this.typeRefs = tools.typeRefs();
    this.diagnostics = diagnostics;
  }

  /** What is asked of a value, and of what it holds; empty if a constraint is broken. */
  Optional<ValueChecks> read(ConstraintSite site, BoundType type) {
    return new ValueChecksReading(site, typeRefs, diagnostics).read(type);
  }

  /**
   * Reports all constraints on something that can't have any: a dependency, say.
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
            "write it on values of the request, or on the components of a record in its body.");
        none = false;
      }
    }
    Optional<AnnotationMirror> argument = onArguments(element.asType());
    argument.ifPresent(mirror -> report(
        locator.at(element),
        AnnotationMirrors.label(mirror)
            + " on a type argument of "
            + element.getSimpleName()
            + " would not be checked.",
        "write it on values of the request, or on the components of a record in its body."));
    return argument.isEmpty() && none;
  }

  /** A constraint on a type argument, or one of its. */
  static Optional<AnnotationMirror> onArguments(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    return declared.getTypeArguments().stream()
        .flatMap(argument -> Stream.concat(
            argument.getAnnotationMirrors().stream().filter(ConstraintReader::isConstraint),
            onArguments(argument).stream()))
        .<AnnotationMirror>map(mirror -> mirror)
        .findFirst();
  }

  /** The annotations in a container such as {@code @Size.List}; any other annotation alone. */
  static List<AnnotationMirror> repeated(AnnotationMirror mirror) {
    return isContainer(mirror) ? AnnotationMirrors.annotations(mirror, "value") : List.of(mirror);
  }

  private static boolean isContainer(AnnotationMirror mirror) {
    String name = AnnotationMirrors.typeName(mirror);
    return name.startsWith(PACKAGE) && name.endsWith(".List");
  }

  /** Whether it is about validation, of Jakarta or the user's own, also of the time before Jakarta. */
  static boolean isConstraint(AnnotationMirror mirror) {
    String name = AnnotationMirrors.typeName(mirror);
    return name.equals("jakarta.validation.Valid")
        || name.equals("javax.validation.Valid")
        || name.startsWith("jakarta.validation.groups.ConvertGroup")
        || isContainer(mirror)
        || AnnotationMirrors.has(AnnotationMirrors.type(mirror), "jakarta.validation.Constraint")
        || AnnotationMirrors.has(AnnotationMirrors.type(mirror), "javax.validation.Constraint");
  }

  private void report(SourceRef place, String sentence, String fix) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_CONSTRAINT, place, sentence).fix(fix));
  }
}
