package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.UnseenAnnotations.Unseen;
import dev.keyway.processor.model.ValueChecks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/**
 * Refuses constraints on types in class files that the compiler doesn't show: they couldn't be
 * enforced, since their values aren't known. {@code @Valid} has none: its place is enough.
 */
final class UnshownConstraints {
  private final DiscoveryTools tools;

  UnshownConstraints(DiscoveryTools tools) {
    this.tools = tools;
  }

  /** Whether there are none on a value, or in its type, but for {@code @Valid}. */
  boolean check(ConstraintSite site, BoundType type) {
    List<Unseen> constraints = notDeclared(site, type)
        .filter(each -> !each.type().equals(ConstraintReader.VALID))
        .toList();
    return check(
        type, constraints, site.name(), site.locator().at(site.carriers().get(0)));
  }

  /**
   * Whether each {@code @Valid} is where it may be: on records, which are checked with it and without
   * it, and on what holds them.
   *
   * @param checks of the value
   */
  boolean checkValid(
      ConstraintSite site, BoundType type, ValueChecks checks, Diagnostics diagnostics) {
    boolean misplaced = notDeclared(site, type)
        .filter(each -> each.type().equals(ConstraintReader.VALID))
        .anyMatch(each -> at(checks, each.path())
            .flatMap(ValueChecks::contents)
            .filter(ValueChecksReading::holdsMembers)
            .isEmpty());
    if (!misplaced || isShown(type)) {
      return true;
    }
    diagnostics.report(Diagnostic.error(
            DiagnosticId.INVALID_CONSTRAINT,
            site.locator().at(site.carriers().get(0)),
            "@Valid in the type of " + site.name() + " would not be checked.")
        .detail("it is for records and what holds them: lists, sets, arrays, maps and Optional")
        .fix("remove it."));
    return false;
  }

  /** What is asked of a value in a value; absent where Keyway doesn't look. */
  private static Optional<ValueChecks> at(ValueChecks checks, List<Integer> path) {
    if (path.isEmpty()) {
      return Optional.of(checks);
    }
    ValueChecks.Contents contents = checks.contents().orElse(null);
    Optional<ValueChecks> inside = Optional.empty();
    if (contents instanceof ValueChecks.Elements elements) {
      inside = Optional.of(elements.each());
    } else if (contents instanceof ValueChecks.Present present) {
      inside = Optional.of(present.value());
    } else if (contents instanceof ValueChecks.Entries entries) {
      inside = Optional.of(path.get(0) == 0 ? entries.keys() : entries.values());
    }
    return inside.flatMap(value -> at(value, path.subList(1, path.size())));
  }

  /** What stands before a declaration is on its type, too, or on that of an array's elements. */
  private static Stream<Unseen> notDeclared(ConstraintSite site, BoundType type) {
    Set<String> declared = site.carriers().stream()
        .flatMap(carrier -> carrier.getAnnotationMirrors().stream())
        .map(AnnotationMirrors::typeName)
        .collect(Collectors.toSet());
    return unseen(type).filter(each -> !(isOfDeclaration(each) && declared.contains(each.type())));
  }

  /** Whether there are none on the type arguments of an element. */
  boolean check(Element element, Locator locator) {
    List<Unseen> inside = tools.classFiles().of(element).inside();
    return check(
        BoundType.of(element.asType(), UnseenAnnotations.NONE),
        inside,
        element.getSimpleName().toString(),
        locator.at(element));
  }

  private boolean check(BoundType type, List<Unseen> unseen, String subject, ElementRef place) {
    Optional<TypeElement> found = unseen.stream()
        .map(each -> tools.elements().getTypeElement(each.type()))
        .filter(annotation -> annotation != null && isConstraint(annotation))
        .findFirst();
    if (found.isEmpty() || isShown(type)) {
      return true;
    }
    tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.INVALID_CONSTRAINT,
                place,
                "@"
                    + found.get().getSimpleName()
                    + " in the type of "
                    + subject
                    + " would not be checked.")
            .detail("javac before 22 doesn't show what is on the types in class files")
            .fix("compile with JDK 22 or newer, or compile the sources of that class here."));
    return false;
  }

  /** Whether it is a constraint, the container of some, or says how to go on. */
  private static boolean isConstraint(TypeElement annotation) {
    return ConstraintReader.isOfValidation(annotation.getQualifiedName().toString())
        || ConstraintReader.isConstraintType(annotation)
        || ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
            .map(ExecutableElement::getReturnType)
            .filter(type -> type instanceof ArrayType)
            .map(type -> ((ArrayType) type).getComponentType())
            .filter(type -> type instanceof DeclaredType)
            .map(type -> (TypeElement) ((DeclaredType) type).asElement())
            .anyMatch(ConstraintReader::isConstraintType);
  }

  private static boolean isOfDeclaration(Unseen unseen) {
    return unseen.path().stream().allMatch(step -> step == UnseenAnnotations.COMPONENT);
  }

  /** Whether any is shown: compilers show all or none. */
  private static boolean isShown(BoundType type) {
    return type.mirror().getAnnotationMirrors().stream().anyMatch(ConstraintReader::isConstraint)
        || type.variable().filter(UnshownConstraints::isShown).isPresent()
        || inside(type).values().stream().anyMatch(UnshownConstraints::isShown);
  }

  /** The annotations on a type and in it, and on what the variables in it stand for. */
  private static Stream<Unseen> unseen(BoundType type) {
    return Stream.concat(type.unseen().all().stream(), ofVariables(type));
  }

  private static Stream<Unseen> ofVariables(BoundType type) {
    return Stream.concat(
        type.variable().stream().flatMap(UnshownConstraints::unseen),
        inside(type).entrySet().stream()
            .flatMap(entry -> ofVariables(entry.getValue()).map(each -> each.in(entry.getKey()))));
  }

  /** The types in a type, by the step to each. */
  private static Map<Integer, BoundType> inside(BoundType type) {
    if (type.mirror() instanceof ArrayType) {
      return Map.of(UnseenAnnotations.COMPONENT, type.component());
    }
    if (type.mirror() instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null
          ? Map.of()
          : Map.of(UnseenAnnotations.BOUND, type.bound());
    }
    Map<Integer, BoundType> arguments = new LinkedHashMap<>();
    if (type.mirror() instanceof DeclaredType) {
      type.arguments().forEach(argument -> arguments.put(arguments.size(), argument));
    }
    return arguments;
  }
}
