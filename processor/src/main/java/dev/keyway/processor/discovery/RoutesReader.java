package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.RoutesClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the classes with endpoints. */
final class RoutesReader {
  private final ClassFiles classFiles;
  private final PathReader paths;
  private final SecurityReader security;
  private final EndpointReader endpoints;
  private final DeclaredResponseReader responses;
  private final InHand inHand;

  RoutesReader(
      ClassFiles classFiles,
      PathReader paths,
      SecurityReader security,
      EndpointReader endpoints,
      DeclaredResponseReader responses,
      InHand inHand) {
    this.classFiles = classFiles;
    this.paths = paths;
    this.security = security;
    this.endpoints = endpoints;
    this.responses = responses;
    this.inHand = inHand;
  }

  /**
   * A class with its endpoints, broken ones left out; empty if none are left.
   *
   * @param api the API class, whose level isn't one of a routes class
   * @param apiPrefix the API's prefix; empty if it is broken
   */
  Optional<RoutesClass> read(
      TypeElement type, TypeElement api, Optional<String> apiPrefix, Locator locator) {
    List<Level> levels = new ArrayList<>();
    Set<String> tags = new LinkedHashSet<>();
    Optional<String> prefix = apiPrefix;
    boolean hidden = false;
    boolean healthy = true;
    for (TypeElement level : enclosing(type)) {
      Optional<AnnotationMirror> routes = AnnotationMirrors.find(level, KeywayTypes.ROUTES);
      if (routes.isPresent()) {
        prefix = join(prefix, level, routes.get(), locator);
        tags.addAll(AnnotationMirrors.strings(routes.get(), "tags"));
      }
      hidden |= AnnotationMirrors.has(level, KeywayTypes.HIDDEN);
      if (!level.equals(api)) {
        String label = level.getSimpleName().toString();
        Optional<Level> read = security
            .level(level, label, locator)
            .map(found -> found.withResponses(responses.read(level, label, locator)));
        read.filter(RoutesReader::saysSomething).ifPresent(levels::add);
        healthy &= read.isPresent();
      }
    }
    RoutesSite site = new RoutesSite(type, prefix, List.copyOf(tags), hidden, locator);
    List<Endpoint> read = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(classFiles.members(type))) {
      if (EndpointReader.isEndpoint(method)) {
        inHand.set(method);
        read.addAll(endpoints.read(method, site));
      }
    }
    return healthy && !read.isEmpty()
        ? Optional.of(
            new RoutesClass(TypeRefs.of(type), Accesses.of(type), levels, read, locator.at(type)))
        : Optional.empty();
  }

  /** The type and those around it, outermost first. */
  private static List<TypeElement> enclosing(TypeElement type) {
    List<TypeElement> levels = new ArrayList<>();
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      levels.add(0, (TypeElement) each);
    }
    return levels;
  }

  private Optional<String> join(
      Optional<String> outer, TypeElement type, AnnotationMirror routes, Locator locator) {
    Optional<String> own = paths.prefix(
        AnnotationMirrors.string(routes, "prefix"), locator.at(type, routes, "prefix"));
    return outer.isPresent() && own.isPresent()
        ? Optional.of(outer.get() + own.get())
        : Optional.empty();
  }

  private static boolean saysSomething(Level level) {
    return !level.scopes().isEmpty()
        || !level.effects().isEmpty()
        || !level.responses().isEmpty()
        || level.publicReason().isPresent();
  }
}
