package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.TypeRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds what an incremental build has left out, by what was generated before and is still on the class
 * path: endpoints would be dropped in silence, or served as they once were.
 */
final class PartialCompilation {
  private final DiscoveryTools tools;

  PartialCompilation(DiscoveryTools tools) {
    this.tools = tools;
  }

  /**
   * Reports the classes that an API without {@code routes} had when it was last compiled, and that are
   * now class files.
   *
   * @param routes the classes that the API has now
   * @param place of the API
   */
  void reportLeftOut(TypeElement api, Collection<TypeElement> routes, ElementRef place) {
    generated(api, "_Router").stream()
        .flatMap(PartialCompilation::used)
        .filter(type -> Declarations.isRoutes(type) && !routes.contains(type))
        .distinct()
        .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
        .forEach(type -> report(
            place,
            type.getSimpleName()
                + " belonged to "
                + api.getSimpleName()
                + " before, and isn't compiled with it now.",
            "an API that names no routes has the endpoints it is compiled with",
            "compile everything, or name the classes in @Api(routes = {...}). If "
                + type.getSimpleName()
                + " is gone, delete its class file."));
  }

  /** Reports the classes that no API of the compilation has, and for which endpoints were generated. */
  void reportAlone(Declarations declarations, Locator locator) {
    Set<TypeElement> listed = new HashSet<>();
    for (TypeElement api : declarations.apis()) {
      List<AnnotationValue> routes = AnnotationMirrors.values(
          AnnotationMirrors.find(api, KeywayTypes.API).orElseThrow(), "routes");
      if (routes.isEmpty()) {
        return;
      }
      listed.add(api);
      routes.stream()
          .filter(value -> value.getValue() instanceof DeclaredType)
          .map(value -> (TypeElement) ((DeclaredType) value.getValue()).asElement())
          .forEach(type -> listed.addAll(Declarations.in(List.of(type)).all()));
    }
    declarations.routes().stream()
        .filter(type -> !listed.contains(type))
        .forEach(type -> reportAlone(type, locator));
  }

  private void reportAlone(TypeElement routes, Locator locator) {
    generated(routes, "_Endpoints")
        .ifPresent(endpoints -> report(
            locator.at(routes),
            routes.getSimpleName() + " is compiled without the API that it belonged to before.",
            endpoints.getSimpleName() + " would stay as it is, whatever has changed here",
            "compile everything. If no API has "
                + routes.getSimpleName()
                + " any more, delete the class file of "
                + endpoints.getSimpleName()
                + "."));
  }

  private void report(ElementRef place, String sentence, String detail, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.PARTIAL_COMPILATION, place, sentence)
            .detail(detail)
            .fix(fix));
  }

  /** What was generated beside a class. */
  private Optional<TypeElement> generated(TypeElement type, String suffix) {
    TypeRef.Declared ref = TypeRefs.of(type);
    String name = String.join("_", ref.simpleNames()) + suffix;
    String qualified = ref.packageName().isEmpty() ? name : ref.packageName() + "." + name;
    return Optional.ofNullable(tools.elements().getTypeElement(qualified))
        .filter(PartialCompilation::isGenerated);
  }

  private static boolean isGenerated(TypeElement type) {
    return AnnotationMirrors.has(type, KeywayTypes.GENERATED);
  }

  /** The types of the fields of a generated class, and of those that are generated themselves. */
  private static Stream<TypeElement> used(TypeElement generated) {
    return ElementFilter.fieldsIn(generated.getEnclosedElements()).stream()
        .flatMap(field -> declared(field.asType()).stream())
        .filter(type -> !type.equals(generated))
        .flatMap(type -> isGenerated(type) ? used(type) : Stream.of(type));
  }

  private static Optional<TypeElement> declared(TypeMirror type) {
    return TypeRefs.exists(type) && type instanceof DeclaredType declared
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }
}
