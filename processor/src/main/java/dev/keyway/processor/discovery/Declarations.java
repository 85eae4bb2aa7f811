package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The types of a compilation that matter, each list sorted by name.
 *
 * @param all every type, nested ones included
 * @param apis classes with {@code @Api}
 * @param routes classes with endpoints or {@code @Routes}
 * @param providers classes with {@code @Provides} methods
 * @param singletons classes with {@code @Singleton}
 * @param schemes annotation types that are security schemes
 */
record Declarations(
    List<TypeElement> all,
    List<TypeElement> apis,
    List<TypeElement> routes,
    List<TypeElement> providers,
    List<TypeElement> singletons,
    List<TypeElement> schemes) {

  /** Finds them among types and all that is nested in them. */
  static Declarations in(Collection<TypeElement> types) {
    List<TypeElement> all = new ArrayList<>();
    types.forEach(type -> collect(type, all));
    all.sort(Comparator.comparing(type -> type.getQualifiedName().toString()));
    return new Declarations(
        List.copyOf(all),
        all.stream()
            .filter(type -> AnnotationMirrors.has(type, KeywayTypes.API))
            .toList(),
        all.stream().filter(Declarations::isRoutes).toList(),
        all.stream().filter(Declarations::hasProviders).toList(),
        all.stream()
            .filter(type -> AnnotationMirrors.has(type, KeywayTypes.SINGLETON))
            .toList(),
        all.stream().filter(MetaAnnotations::isScheme).toList());
  }

  /** Whether the class has endpoints, be they broken. */
  static boolean hasEndpoints(TypeElement type) {
    return methods(type).stream().anyMatch(EndpointReader::isEndpoint);
  }

  /** Whether the class has endpoints or says that it has. */
  static boolean isRoutes(TypeElement type) {
    return AnnotationMirrors.has(type, KeywayTypes.ROUTES) || hasEndpoints(type);
  }

  /** Whether the class has providers, be they broken. */
  static boolean hasProviders(TypeElement type) {
    return methods(type).stream().anyMatch(ProviderReader::isProvider);
  }

  /** Whether the class is an API, or has endpoints or providers. */
  static boolean isOwn(TypeElement type) {
    return AnnotationMirrors.has(type, KeywayTypes.API) || isRoutes(type) || hasProviders(type);
  }

  private static List<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements());
  }

  private static void collect(TypeElement type, List<TypeElement> all) {
    all.add(type);
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, all));
  }
}
