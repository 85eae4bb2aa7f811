package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reports annotations of ours on supertypes. They aren't inherited, and whoever believes they are would
 * miss endpoints, or the scopes on them.
 */
final class InheritanceCheck {
  private static final List<String> PLATFORM = List.of("java.", "javax.", "jdk.", "sun.");

  private final DiscoveryTools tools;

  InheritanceCheck(DiscoveryTools tools) {
    this.tools = tools;
  }

  /** Checks a class. */
  void check(TypeElement type, Locator locator) {
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      return;
    }
    for (TypeElement supertype : supertypes(type)) {
      boolean toldThere =
          locator.hasSource(supertype) && Shapes.problem(supertype).isPresent();
      List<ExecutableElement> annotated =
          ElementFilter.methodsIn(supertype.getEnclosedElements()).stream()
              .filter(OwnAnnotations::isAnnotated)
              .toList();
      if (toldThere || (annotated.isEmpty() && OwnAnnotations.demands(supertype).isEmpty())) {
        continue;
      }
      boolean isOwn = Declarations.isOwn(type);
      for (ExecutableElement method : annotated) {
        check(method, supertype, type, isOwn || !locator.hasSource(supertype), locator);
      }
      if (annotated.isEmpty() && isOwn) {
        reportClass(supertype, type, locator);
      }
    }
  }

  private void check(
      ExecutableElement method,
      TypeElement supertype,
      TypeElement type,
      boolean counts,
      Locator locator) {
    if (method.getModifiers().contains(Modifier.PRIVATE)
        || method.getModifiers().contains(Modifier.STATIC)) {
      return;
    }
    String inherited = supertype.getSimpleName() + "." + method.getSimpleName();
    Optional<ExecutableElement> override = override(method, type);
    if (override.isPresent() && type.equals(override.get().getEnclosingElement())) {
      if (OwnAnnotations.isAnnotated(override.get()) || !locator.hasSource(supertype)) {
        report(
            idFor(method),
            override.get(),
            locator,
            type.getSimpleName()
                + "."
                + method.getSimpleName()
                + " overrides "
                + inherited
                + ", whose annotations don't apply to it.",
            "write an endpoint that overrides nothing, and all annotations on it.");
      }
    } else if (counts) {
      report(
          idFor(method),
          type,
          locator,
          type.getSimpleName() + " inherits " + inherited
              + ", whose annotations don't apply there.",
          "declare the method in " + type.getSimpleName() + " itself, and call a helper from it.");
    }
  }

  private Optional<ExecutableElement> override(ExecutableElement method, TypeElement type) {
    return ElementFilter.methodsIn(tools.elements().getAllMembers(type)).stream()
        .filter(member -> tools.elements().overrides(member, method, type))
        .findFirst();
  }

  private void reportClass(TypeElement supertype, TypeElement type, Locator locator) {
    report(
        DiagnosticId.MISPLACED_SECURITY,
        type,
        locator,
        "What is written on "
            + supertype.getSimpleName()
            + " doesn't apply to "
            + type.getSimpleName()
            + ": annotations aren't inherited.",
        "write the annotation on " + type.getSimpleName() + " itself.");
  }

  private static DiagnosticId idFor(ExecutableElement method) {
    return ProviderReader.isProvider(method)
        ? DiagnosticId.INVALID_PROVIDER
        : DiagnosticId.INVALID_ENDPOINT_METHOD;
  }

  private List<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    List<TypeMirror> open = new ArrayList<>(tools.types().directSupertypes(type.asType()));
    while (!open.isEmpty()) {
      TypeMirror next = open.remove(0);
      if (next.getKind() == TypeKind.DECLARED) {
        TypeElement element = (TypeElement) ((DeclaredType) next).asElement();
        String name = element.getQualifiedName().toString();
        if (PLATFORM.stream().noneMatch(name::startsWith) && found.add(element)) {
          open.addAll(tools.types().directSupertypes(next));
        }
      }
    }
    return List.copyOf(found);
  }

  private void report(
      DiagnosticId id, Element place, Locator locator, String sentence, String fix) {
    tools.diagnostics().report(Diagnostic.error(id, locator.at(place), sentence).fix(fix));
  }
}
