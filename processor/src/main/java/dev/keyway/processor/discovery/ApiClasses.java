package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Decides which classes belong to an API. */
final class ApiClasses {
  private final DiscoveryTools tools;
  private final Declarations declarations;

  ApiClasses(DiscoveryTools tools, Declarations declarations) {
    this.tools = tools;
    this.declarations = declarations;
  }

  /**
   * The classes of an API.
   *
   * @param routes in the order in which the API lists them, or by name
   * @param owners those whose instances hold endpoints or providers or are singletons, by name
   * @param locators for those that the API lists
   */
  record Found(
      List<TypeElement> routes, List<TypeElement> owners, Map<TypeElement, Locator> locators) {}

  /** Finds the classes. */
  Found find(TypeElement api, AnnotationMirror mirror, Locator locator) {
    Map<TypeElement, Locator> listed = listed(api, mirror, locator);
    Set<TypeElement> routes = new LinkedHashSet<>();
    if (AnnotationMirrors.values(mirror, "routes").isEmpty()) {
      declarations.routes().stream().filter(type -> !isOtherApi(type, api)).forEach(routes::add);
      new PartialCompilation(tools).reportLeftOut(api, routes, locator.at(api, mirror));
    } else {
      listed.keySet().stream().filter(Declarations::isRoutes).forEach(routes::add);
      if (Declarations.isRoutes(api)) {
        routes.add(api);
      }
    }
    Set<TypeElement> owners = new LinkedHashSet<>(routes);
    owners.add(api);
    owners.addAll(listed.keySet());
    declarations.providers().stream().filter(type -> !isOtherApi(type, api)).forEach(owners::add);
    owners.addAll(declarations.singletons());
    List<TypeElement> sorted = new ArrayList<>(owners);
    sorted.sort(Comparator.comparing(type -> type.getQualifiedName().toString()));
    return new Found(List.copyOf(routes), sorted, listed);
  }

  /** The classes that {@code routes} lists, each with those nested in it that have a part. */
  private Map<TypeElement, Locator> listed(
      TypeElement api, AnnotationMirror mirror, Locator locator) {
    Map<TypeElement, Locator> listed = new LinkedHashMap<>();
    for (AnnotationValue value : AnnotationMirrors.values(mirror, "routes")) {
      ElementRef place = locator.at(api, mirror, value);
      if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
        tools.missing().add(value.toString(), place);
        continue;
      }
      if (type.getKind() != TypeKind.DECLARED) {
        reportEmpty(type.toString(), place);
        continue;
      }
      TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
      List<TypeElement> parts = Declarations.in(List.of(element)).all().stream()
          .filter(part -> Declarations.isRoutes(part) || Declarations.hasProviders(part))
          .filter(part -> !isOtherApi(part, api))
          .toList();
      if (parts.isEmpty()) {
        reportEmpty(element.getSimpleName().toString(), place);
      }
      parts.forEach(part -> listed.putIfAbsent(part, locator.reachedFrom(place)));
    }
    return listed;
  }

  private static boolean isOtherApi(TypeElement type, TypeElement api) {
    return !type.equals(api) && AnnotationMirrors.has(type, KeywayTypes.API);
  }

  private void reportEmpty(String name, ElementRef place) {
    tools
        .diagnostics()
        .report(Diagnostic.error(
                DiagnosticId.NO_ENDPOINTS, place, name + " has neither endpoints nor providers.")
            .fix("list classes with methods that have @Get, @Post, ... or @Provides."));
  }
}
