package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.discovery.OwnAnnotations.Own;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Reports annotations of ours where no reader looks: an {@code @Security} that nothing enforces would
 * be the worst of all mistakes.
 */
final class PlacementCheck {
  /** What says something of an operation, or whether there is one. */
  private static final List<String> OF_OPERATIONS = List.of(
      KeywayTypes.HIDDEN,
      KeywayTypes.CACHE_DIRECTIVES,
      KeywayTypes.CALLBACKS,
      KeywayTypes.EXTERNAL_DOCS);

  private final Diagnostics diagnostics;

  PlacementCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks a type and its methods, but not the types in it. */
  void check(TypeElement type, Locator locator) {
    String name = type.getSimpleName().toString();
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      checkAnnotationType(type, locator);
    } else if (isLevel(type)) {
      for (AnnotationMirror mirror : ExampleReader.on(type)) {
        report(
            new Own(mirror, false),
            type,
            locator,
            "on " + name + ", a class with endpoints",
            "write it on an endpoint, a parameter, or a member of a record or class.");
      }
    } else {
      for (Own own : OwnAnnotations.demands(type)) {
        report(
            own,
            type,
            locator,
            "on " + name + ", a class without endpoints",
            "write it on the API, on a class with endpoints or on an endpoint method.");
      }
    }
    checkHidden(type, locator);
    checkResponses(type, locator);
    // Other frameworks have singletons, too: only in classes of ours is one surely meant for us.
    List<String> ofProviders = Declarations.isOwn(type)
        ? List.of(KeywayTypes.NON_BLOCKING, KeywayTypes.SINGLETON)
        : List.of(KeywayTypes.NON_BLOCKING);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      check(method, type, ofProviders, locator);
    }
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
      report(own, type, locator, "on " + name + ", an API", fix);
    } else if (!isLevel(type)) {
      String fix = "write it on a class with endpoints or on an endpoint method.";
      report(own, type, locator, "on " + name + ", a class without endpoints", fix);
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
          .ifPresent(mirror -> report(
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
        .forEach(own -> report(own, element, locator, where, fix));
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
        .ifPresent(mirror -> report(
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

  private void check(
      ExecutableElement method, TypeElement type, List<String> ofProviders, Locator locator) {
    if (EndpointReader.isEndpoint(method)
        || WebhookReader.isWebhook(method)
        || CallbackReader.isCallback(method)) {
      return;
    }
    String name = type.getSimpleName() + "." + method.getSimpleName();
    boolean isProvider = ProviderReader.isProvider(method);
    checkExamples(method, name, locator);
    String where = "on " + name + ", which is no endpoint";
    String fix = isProvider
        ? "write it on the endpoints, or on a parameter of " + name + " that is a dependency."
        : "make " + name + " an endpoint (@Get, ...), or remove the annotation.";
    Optional<VariableElement> component = component(method, type);
    List<Own> lost = new ArrayList<>(OwnAnnotations.demands(method));
    AnnotationMirrors.all(method, OF_OPERATIONS)
        .forEach(mirror -> lost.add(new Own(mirror, false)));
    for (Own own : lost) {
      if (component.isEmpty()) {
        report(own, method, locator, where, fix);
      } else if (!isOfConstructor(own.mirror(), method, type)) {
        reportOnComponent(own, name, component.get(), locator);
      }
    }
    if (!Declarations.isOwn(type) && !AnnotationMirrors.has(type, KeywayTypes.SINGLETON)) {
      AnnotationMirrors.find(method, KeywayTypes.EXCEPTION_HANDLER)
          .ifPresent(mirror -> report(
              new Own(mirror, false),
              method,
              locator,
              "on " + name + ", whose class has neither endpoints nor providers",
              "move it to the API, to a class with endpoints, or to a @Singleton."));
    }
    if (!AnnotationMirrors.has(type, KeywayTypes.API)) {
      AnnotationMirrors.find(method, KeywayTypes.CONVERTS)
          .ifPresent(mirror -> report(
              new Own(mirror, false),
              method,
              locator,
              "on " + name + ", whose class is no API",
              "move it to the API class."));
    }
    if (isProvider) {
      return;
    }
    List<String> elsewhere = ExceptionHandlerReader.isHandler(method)
        ? ofProviders.stream()
            .filter(own -> !own.equals(KeywayTypes.NON_BLOCKING))
            .toList()
        : ofProviders;
    for (AnnotationMirror mirror : AnnotationMirrors.all(method, elsewhere)) {
      report(
          new Own(mirror, false),
          method,
          locator,
          "on " + name + ", which is neither endpoint nor provider",
          "make " + name + " a provider (@Provides), or remove the annotation.");
    }
    for (VariableElement parameter : method.getParameters()) {
      for (Own own : OwnAnnotations.onParameterOrExamples(parameter)) {
        report(
            own,
            parameter,
            locator,
            "on a parameter of " + name + ", which is neither endpoint nor provider",
            "make " + name + " an endpoint (@Get, ...) or a provider (@Provides), or remove the"
                + " annotation.");
      }
    }
  }

  /** What is no endpoint has an example only as a getter, and no parameters with some. */
  private void checkExamples(ExecutableElement method, String name, Locator locator) {
    boolean isGetter = method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && !method.getModifiers().contains(Modifier.STATIC)
        && !ProviderReader.isProvider(method)
        && !ExceptionHandlerReader.isHandler(method);
    if (!isGetter) {
      ExampleReader.on(method)
          .forEach(mirror -> report(
              new Own(mirror, false),
              method,
              locator,
              "on " + name + ", which is no endpoint and no member of JSON",
              "write it on an endpoint, a parameter, or a member of a record or class."));
    }
  }

  /** The field of the component that a method is the accessor of: most accessors have no source. */
  private static Optional<VariableElement> component(ExecutableElement method, TypeElement type) {
    if (type.getKind() != ElementKind.RECORD || !method.getParameters().isEmpty()) {
      return Optional.empty();
    }
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .filter(field -> field.getSimpleName().equals(method.getSimpleName()))
        .findFirst();
  }

  /** Java copies what is written on a component of a record to the accessor, where it isn't meant. */
  private static boolean isOfConstructor(
      AnnotationMirror mirror, ExecutableElement accessor, TypeElement record) {
    return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
        .flatMap(constructor -> constructor.getParameters().stream())
        .filter(parameter -> parameter.getSimpleName().equals(accessor.getSimpleName()))
        .anyMatch(
            parameter -> AnnotationMirrors.has(parameter, AnnotationMirrors.typeName(mirror)));
  }

  /** A constructor that is written out has its own annotations; those of the component go nowhere. */
  private void reportOnComponent(Own own, String name, VariableElement component, Locator locator) {
    String label = AnnotationMirrors.label(own.mirror());
    diagnostics.report(Diagnostic.error(
            own.id(),
            locator.at(component),
            label
                + " on "
                + name
                + " has no effect: the parameter "
                + component.getSimpleName()
                + " of the constructor doesn't have it.")
        .fix("write " + label + " on that parameter of the constructor."));
  }

  private void report(Own own, Element element, Locator locator, String where, String fix) {
    diagnostics.report(Diagnostic.error(
            own.id(),
            locator.at(element, own.mirror()),
            AnnotationMirrors.label(own.mirror()) + " has no effect " + where + ".")
        .fix(fix));
  }
}
