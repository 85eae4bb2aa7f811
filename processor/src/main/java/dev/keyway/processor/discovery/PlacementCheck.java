package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.discovery.OwnAnnotations.Own;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reports annotations of ours where no reader looks: an {@code @Security} that nothing enforces would
 * be the worst of all mistakes.
 */
final class PlacementCheck {
  private final Diagnostics diagnostics;
  private final Misplacements misplacements;

  PlacementCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.misplacements = new Misplacements(diagnostics);
  }

  /** Checks a type and its methods, but not the types in it. */
  void check(TypeElement type, Locator locator) {
    String name = type.getSimpleName().toString();
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      checkAnnotationType(type, locator);
    } else if (isLevel(type)) {
      for (AnnotationMirror mirror : ExampleReader.on(type)) {
        misplacements.report(
            new Own(mirror, false),
            type,
            locator,
            "on " + name + ", a class with endpoints",
            "write it on an endpoint, a parameter, or a member of a record or class.");
      }
    } else {
      for (Own own : OwnAnnotations.demands(type)) {
        misplacements.report(
            own,
            type,
            locator,
            "on " + name + ", a class without endpoints",
            "write it on the API, on a class with endpoints or on an endpoint method.");
      }
    }
    checkHidden(type, locator);
    checkResponses(type, locator);
    MethodPlacementCheck methods = new MethodPlacementCheck(diagnostics, type, locator);
    ElementFilter.methodsIn(type.getEnclosedElements()).forEach(methods::check);
  }

  /** A class has nothing to hide without endpoints; and the API isn't hidden, but has no document. */
  private void checkHidden(TypeElement type, Locator locator) {
    Optional<AnnotationMirror> hidden = AnnotationMirrors.find(type, KeywayTypes.HIDDEN);
    if (hidden.isEmpty()) {
      return;
    }
    Own own = new Own(hidden.get(), false);
    String name = type.getSimpleName().toString();
    if (AnnotationMirrors.has(type, KeywayTypes.API)) {
      String fix =
          "leave out the whole document with @Api(openapi = \"\", docs = \"\"), or write it on"
              + " endpoints or classes with endpoints.";
      misplacements.report(own, type, locator, "on " + name + ", an API", fix);
    } else if (!isLevel(type)) {
      String fix = "write it on a class with endpoints or on an endpoint method.";
      misplacements.report(own, type, locator, "on " + name + ", a class without endpoints", fix);
    }
  }

  /** On classes, an {@code @ApiResponse} may be that of a dependency: see {@link #checkUnused}. */
  private void checkResponses(TypeElement type, Locator locator) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      boolean isDependency = ProviderReader.isProvider(method)
          && !AnnotationMirrors.has(method, KeywayTypes.SINGLETON);
      if (!EndpointReader.isEndpoint(method) && !isDependency) {
        reportResponses(
            method,
            locator,
            "on "
                + type.getSimpleName()
                + "."
                + method.getSimpleName()
                + ", which is neither endpoint nor dependency",
            "write it on an endpoint or a dependency that can be answered so.");
      }
    }
  }

  /**
   * Reports the descriptions of responses on a class that no endpoint is in or depends on.
   *
   * @param dependencies the names of the classes that are dependencies
   */
  void checkUnused(TypeElement type, Set<String> dependencies, Locator locator) {
    boolean isUsed = type.getKind() == ElementKind.ANNOTATION_TYPE
        || isLevel(type)
        || dependencies.contains(type.getQualifiedName().toString());
    if (!isUsed) {
      reportResponses(
          type,
          locator,
          "on " + type.getSimpleName()
              + ", which is neither a dependency nor a class with endpoints",
          "write it on the API, on a class with endpoints, on an endpoint method or on a dependency.");
    }
  }

  /**
   * Reports the callbacks of an interface that no endpoint names.
   *
   * @param named the interfaces that endpoints name
   */
  void checkUnnamed(TypeElement type, Set<TypeElement> named, Locator locator) {
    if (named.contains(type)) {
      return;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      AnnotationMirrors.find(method, KeywayTypes.CALLBACK)
          .ifPresent(mirror -> misplacements.report(
              new Own(mirror, false),
              method,
              locator,
              "on " + type.getSimpleName() + "." + method.getSimpleName()
                  + ": no endpoint leads to it",
              "write @Callbacks(" + type.getSimpleName()
                  + ".class) on the endpoint because of which" + " it is sent."));
    }
  }

  private void reportResponses(Element element, Locator locator, String where, String fix) {
    MetaAnnotations.responses(element).stream()
        .map(applied -> new Own(applied.written(), false))
        .distinct()
        .forEach(own -> misplacements.report(own, element, locator, where, fix));
  }

  /** Whether what is written on a class holds for endpoints in it. */
  private static boolean isLevel(TypeElement type) {
    return AnnotationMirrors.has(type, KeywayTypes.API)
        || Declarations.isRoutes(type)
        || ElementFilter.typesIn(type.getEnclosedElements()).stream()
            .anyMatch(nested -> Declarations.hasEndpoints(nested) || isLevel(nested));
  }

  /** On annotation types they stand for something, but not everything can be stood for. */
  private void checkAnnotationType(TypeElement type, Locator locator) {
    AnnotationMirrors.find(type, KeywayTypes.PUBLIC)
        .ifPresent(mirror -> misplacements.report(
            new Own(mirror, true),
            type,
            locator,
            "on the annotation type " + type.getSimpleName(),
            "write it on the endpoints: each says for itself why anybody may call it."));
    // Of a scheme it is said where that is read.
    if (!MetaAnnotations.isScheme(type)) {
      AnnotationMirrors.find(type, "java.lang.annotation.Retention")
          .filter(retention -> AnnotationMirrors.constant(retention, "value").equals("SOURCE"))
          .ifPresent(retention -> OwnAnnotations.standIns(type)
              .forEach(own -> reportLost(own, type, retention, locator)));
    }
  }

  /** Classes in other jars would be without it, and nobody would know. */
  private void reportLost(Own own, TypeElement type, AnnotationMirror retention, Locator locator) {
    diagnostics.report(Diagnostic.error(
            own.id(),
            locator.at(type, retention),
            "@"
                + type.getSimpleName()
                + " is lost when its users are compiled, and the "
                + AnnotationMirrors.label(own.mirror())
                + " that it stands for with it.")
        .fix("keep it: @Retention(RetentionPolicy.CLASS)."));
  }
}
