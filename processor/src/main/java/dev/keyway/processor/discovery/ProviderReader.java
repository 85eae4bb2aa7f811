package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Reads the methods with {@code @Provides} of a class. */
final class ProviderReader {
  private final DiscoveryTools tools;
  private final DependencyReader dependencies;
  private final ComponentReader components;
  private final BrokenSupplies broken;
  private final ConstraintReader constraints;
  private final InHand inHand;

  ProviderReader(
      DiscoveryTools tools,
      DependencyReader dependencies,
      ComponentReader components,
      BrokenSupplies broken,
      InHand inHand) {
    this.tools = tools;
    this.dependencies = dependencies;
    this.components = components;
    this.broken = broken;
    this.constraints = new ConstraintReader(tools);
    this.inHand = inHand;
  }

  /**
   * What a class provides, in the order of declaration.
   *
   * @param dependencies for each request
   * @param components once
   */
  record Provided(List<Dependency.Provided> dependencies, List<Component.Provided> components) {}

  /** Whether a method is a provider, be it a broken one. */
  static boolean isProvider(ExecutableElement method) {
    return AnnotationMirrors.has(method, KeywayTypes.PROVIDES);
  }

  /** What the class provides, without what is broken. */
  Provided read(TypeElement owner, Locator locator) {
    Provided provided = new Provided(new ArrayList<>(), new ArrayList<>());
    for (ExecutableElement method : providers(owner)) {
      inHand.set(method);
      boolean healthy = check(method, owner, locator);
      healthy &= constraints.refuseResult(
          method, owner.getSimpleName() + "." + method.getSimpleName(), locator);
      String name = name(method);
      if (!healthy) {
        breaks(method, owner, locator);
      } else if (AnnotationMirrors.has(method, KeywayTypes.SINGLETON)) {
        Optional<Component.Provided> read = components.provided(method, name, owner, locator);
        read.ifPresentOrElse(provided.components()::add, () -> breaks(method, owner, locator));
      } else {
        Optional<Dependency.Provided> read = dependencies.provided(method, name, owner, locator);
        read.ifPresentOrElse(provided.dependencies()::add, () -> breaks(method, owner, locator));
      }
    }
    return provided;
  }

  /** Takes note that nothing of what the class provides is to be had. */
  void breakAll(TypeElement owner, Locator locator) {
    providers(owner).forEach(method -> breaks(method, owner, locator));
  }

  private void breaks(ExecutableElement method, TypeElement owner, Locator locator) {
    List<TypeRef> types = tools.typeRefs().supertypes(method.getReturnType(), locator.at(method));
    boolean checks = dependencies.grantsScopes(method.getReturnType())
        || method.getParameters().stream()
            .anyMatch(parameter -> TypeRefs.is(parameter.asType(), KeywayTypes.SECURITY_SCOPES));
    broken.addProvider(owner.getSimpleName().toString(), name(method), types, checks);
  }

  private boolean check(ExecutableElement method, TypeElement owner, Locator locator) {
    tools.missing().checkAnnotations(method, locator);
    if (EndpointReader.isEndpoint(method)) {
      // Said where the endpoint is read.
      return false;
    }
    Optional<String> problem = Shapes.problem(method)
        .or(() -> method.getReturnType().getKind() == TypeKind.VOID
            ? Optional.of("returns nothing")
            : Optional.empty());
    problem.ifPresent(what -> tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.INVALID_PROVIDER,
                locator.at(method),
                owner.getSimpleName()
                    + "."
                    + method.getSimpleName()
                    + " can't provide a dependency: it "
                    + what
                    + ".")
            .fix("make it a plain instance method that returns the dependency.")));
    return problem.isEmpty();
  }

  private List<ExecutableElement> providers(TypeElement owner) {
    return ElementFilter.methodsIn(tools.classFiles().members(owner)).stream()
        .filter(ProviderReader::isProvider)
        .toList();
  }

  private static String name(ExecutableElement method) {
    Optional<AnnotationMirror> provides = AnnotationMirrors.find(method, KeywayTypes.PROVIDES);
    String given =
        provides.map(mirror -> AnnotationMirrors.string(mirror, "value")).orElse("");
    return given.isEmpty() ? method.getSimpleName().toString() : given;
  }
}
