package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.ValueChecks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads the constraints of {@code jakarta.validation} on a value and on all that it holds. Any it can't
 * enforce is an error: none is ever ignored.
 */
final class ConstraintReader {
  static final String VALID = "jakarta.validation.Valid";
  static final String PACKAGE = "jakarta.validation.constraints.";

  /** What to do instead of a constraint that Keyway doesn't know. */
  static final String SUPPORTED =
      "use those of jakarta.validation.constraints, or one of your own that is annotated with Jakarta's"
          + " @Constraint.";

  private final DiscoveryTools tools;
  private final Diagnostics diagnostics;
  private final UnshownConstraints unshown;

  ConstraintReader(DiscoveryTools tools) {
    this(tools, tools.diagnostics());
  }

  /** A reader that reports to somebody else. */
  ConstraintReader(DiscoveryTools tools, Diagnostics diagnostics) {
    this.tools = tools;
    this.diagnostics = diagnostics;
    this.unshown = new UnshownConstraints(tools);
  }

  /** What is asked of a value, and of what it holds; empty if a constraint is broken. */
  Optional<ValueChecks> read(ConstraintSite site, BoundType type) {
    return unshown.check(site, type)
        ? new ValueChecksReading(site, tools, diagnostics)
            .read(type)
            .filter(checks -> unshown.checkValid(site, type, checks, diagnostics))
        : Optional.empty();
  }

  /** Whether the compiler shows all constraints in what a method returns; reports one that it doesn't. */
  boolean shows(ExecutableElement method, Locator locator) {
    return unshown.check(method, locator);
  }

  /** Whether there are records in a value, be its own constraints broken or not. */
  boolean holdsMembers(ConstraintSite site, BoundType type) {
    return new ValueChecksReading(site, tools, new Diagnostics()).holdsMembers(type);
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
    return argument.isEmpty() && unshown.check(element, locator) && none;
  }

  /**
   * Reports all constraints on what a method returns, which nobody checks.
   *
   * @param label of the method in messages
   * @return whether there were none
   */
  boolean refuseResult(ExecutableElement method, String label, Locator locator) {
    Stream<AnnotationMirror> onType = Stream.concat(
        method.getReturnType().getAnnotationMirrors().stream()
            .filter(ConstraintReader::isConstraint),
        onArguments(method.getReturnType()).stream());
    Set<String> found = new LinkedHashSet<>();
    Stream.concat(
            method.getAnnotationMirrors().stream().filter(ConstraintReader::isConstraint), onType)
        .forEach(mirror -> found.add(AnnotationMirrors.label(mirror)));
    found.forEach(constraint -> report(
        locator.at(method),
        constraint + " on what " + label + " returns would not be checked.",
        "remove it; in the schema of an answer, constraints on the components of a record describe"
            + " it."));
    return found.isEmpty();
  }

  /**
   * Reports constraints on components of a record that isn't read from JSON, but made through a
   * constructor whose parameters don't have them.
   */
  boolean refuseLost(TypeElement record, ExecutableElement constructor, Locator locator) {
    boolean none = refuse(record, record.getSimpleName().toString(), locator);
    for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
      Set<String> kept = new LinkedHashSet<>();
      constructor.getParameters().stream()
          .filter(parameter -> tools
              .classFiles()
              .nameOf(parameter)
              .filter(field.getSimpleName()::contentEquals)
              .isPresent())
          .flatMap(parameter -> parameter.getAnnotationMirrors().stream())
          .forEach(mirror -> kept.add(mirror.toString()));
      for (AnnotationMirror mirror : field.getAnnotationMirrors()) {
        boolean lost = record.getKind() == ElementKind.RECORD
            && !field.getModifiers().contains(Modifier.STATIC)
            && isConstraint(mirror)
            && !kept.contains(mirror.toString());
        if (lost) {
          none = false;
          report(
              locator.at(field, mirror),
              AnnotationMirrors.label(mirror) + " on " + record.getSimpleName() + "."
                  + field.getSimpleName()
                  + " has no effect: that parameter of the constructor doesn't have it.",
              "write it on the parameter of the constructor.");
        }
      }
    }
    return none;
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

  /** Whether its value is an array of constraints, which is how Java repeats them. */
  private static boolean isContainer(AnnotationMirror mirror) {
    List<AnnotationMirror> repeated = AnnotationMirrors.annotations(mirror, "value");
    return !repeated.isEmpty() && repeated.stream().allMatch(ConstraintReader::isConstraintType);
  }

  /** Whether it is about validation, of Jakarta or the user's own, also of the time before Jakarta. */
  static boolean isConstraint(AnnotationMirror mirror) {
    return isOfValidation(AnnotationMirrors.typeName(mirror))
        || isContainer(mirror)
        || isConstraintType(mirror);
  }

  /** Whether {@code @Valid} is written on something. */
  static boolean isValid(AnnotatedConstruct annotated) {
    return AnnotationMirrors.has(annotated, VALID);
  }

  /** Whether an annotation of that name is none of the constraints, but tells a provider how to go on. */
  static boolean isOfValidation(String name) {
    return name.equals(VALID)
        || name.equals("javax.validation.Valid")
        || name.startsWith("jakarta.validation.groups.ConvertGroup");
  }

  private static boolean isConstraintType(AnnotationMirror mirror) {
    return isConstraintType(AnnotationMirrors.type(mirror));
  }

  /** Whether annotations of that type are constraints, Jakarta's or the user's own. */
  static boolean isConstraintType(TypeElement type) {
    return AnnotationMirrors.has(type, "jakarta.validation.Constraint")
        || AnnotationMirrors.has(type, "javax.validation.Constraint");
  }

  private void report(SourceRef place, String sentence, String fix) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.INVALID_CONSTRAINT, place, sentence).fix(fix));
  }
}
