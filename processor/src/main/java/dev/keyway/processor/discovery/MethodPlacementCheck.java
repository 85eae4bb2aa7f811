package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.discovery.OwnAnnotations.Own;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Reports annotations of ours that mean nothing on a method, or on a parameter of it. */
final class MethodPlacementCheck {
  /** What says something of an operation, or whether there is one. */
  private static final List<String> OF_OPERATIONS = List.of(
      KeywayTypes.HIDDEN,
      KeywayTypes.CACHE_DIRECTIVES,
      KeywayTypes.CALLBACKS,
      KeywayTypes.EXTERNAL_DOCS);

  private final Diagnostics diagnostics;
  private final Misplacements misplacements;
  private final TypeElement type;
  private final Locator locator;
  private final boolean isOwn;

  MethodPlacementCheck(Diagnostics diagnostics, TypeElement type, Locator locator) {
    this.diagnostics = diagnostics;
    this.misplacements = new Misplacements(diagnostics);
    this.type = type;
    this.locator = locator;
    this.isOwn = Declarations.isOwn(type);
  }

  /** Checks a method and its parameters. */
  void check(ExecutableElement method) {
    if (EndpointReader.isEndpoint(method)
        || WebhookReader.isWebhook(method)
        || CallbackReader.isCallback(method)) {
      return;
    }
    String name = type.getSimpleName() + "." + method.getSimpleName();
    checkExamples(method, name);
    checkOfEndpoints(method, name);
    checkOfClasses(method, name);
    if (!ProviderReader.isProvider(method)) {
      checkOfProviders(method, name);
      checkParameters(method, name);
    }
  }

  /** What is no endpoint has an example only as a getter, and no parameters with some. */
  private void checkExamples(ExecutableElement method, String name) {
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
              "on " + name + ", which is no endpoint and no member of JSON",
              "write it on an endpoint, a parameter, or a member of a record or class."));
    }
  }

  /** What only an endpoint can demand, or say of its operation. */
  private void checkOfEndpoints(ExecutableElement method, String name) {
    String fix = ProviderReader.isProvider(method)
        ? "write it on the endpoints, or on a parameter of " + name + " that is a dependency."
        : "make " + name + " an endpoint (@Get, ...), or remove the annotation.";
    Optional<VariableElement> component = component(method);
    List<Own> lost = new ArrayList<>(OwnAnnotations.demands(method));
    AnnotationMirrors.all(method, OF_OPERATIONS)
        .forEach(mirror -> lost.add(new Own(mirror, false)));
    for (Own own : lost) {
      if (component.isEmpty()) {
        report(own, method, "on " + name + ", which is no endpoint", fix);
      } else if (!isOfConstructor(own.mirror(), method)) {
        reportOnComponent(own, name, component.get());
      }
    }
  }

  /** What makes something of a method, but only in classes that are looked through for it. */
  private void checkOfClasses(ExecutableElement method, String name) {
    if (!isOwn && !AnnotationMirrors.has(type, KeywayTypes.SINGLETON)) {
      AnnotationMirrors.find(method, KeywayTypes.EXCEPTION_HANDLER)
          .ifPresent(mirror -> report(
              new Own(mirror, false),
              method,
              "on " + name + ", whose class has neither endpoints nor providers",
              "move it to the API, to a class with endpoints, or to a @Singleton."));
    }
    if (!AnnotationMirrors.has(type, KeywayTypes.API)) {
      AnnotationMirrors.find(method, KeywayTypes.CONVERTS)
          .ifPresent(mirror -> report(
              new Own(mirror, false),
              method,
              "on " + name + ", whose class is no API",
              "move it to the API class."));
    }
  }

  /** What only a provider can be; an exception handler can be {@code @NonBlocking}, too. */
  private void checkOfProviders(ExecutableElement method, String name) {
    List<String> ofProviders = new ArrayList<>();
    if (!ExceptionHandlerReader.isHandler(method)) {
      ofProviders.add(KeywayTypes.NON_BLOCKING);
    }
    // Other frameworks have singletons, too: only in classes of ours is one surely meant for us.
    if (isOwn) {
      ofProviders.add(KeywayTypes.SINGLETON);
    }
    for (AnnotationMirror mirror : AnnotationMirrors.all(method, ofProviders)) {
      report(
          new Own(mirror, false),
          method,
          "on " + name + ", which is neither endpoint nor provider",
          "make " + name + " a provider (@Provides), or remove the annotation.");
    }
  }

  private void checkParameters(ExecutableElement method, String name) {
    for (VariableElement parameter : method.getParameters()) {
      for (Own own : OwnAnnotations.onParameterOrExamples(parameter)) {
        report(
            own,
            parameter,
            "on a parameter of " + name + ", which is neither endpoint nor provider",
            "make " + name + " an endpoint (@Get, ...) or a provider (@Provides), or remove the"
                + " annotation.");
      }
    }
  }

  /** The field of the component that a method is the accessor of: most accessors have no source. */
  private Optional<VariableElement> component(ExecutableElement method) {
    if (type.getKind() != ElementKind.RECORD || !method.getParameters().isEmpty()) {
      return Optional.empty();
    }
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .filter(field -> field.getSimpleName().equals(method.getSimpleName()))
        .findFirst();
  }

  /** Java copies what is written on a component of a record to the accessor, where it isn't meant. */
  private boolean isOfConstructor(AnnotationMirror mirror, ExecutableElement accessor) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .flatMap(constructor -> constructor.getParameters().stream())
        .filter(parameter -> parameter.getSimpleName().equals(accessor.getSimpleName()))
        .anyMatch(
            parameter -> AnnotationMirrors.has(parameter, AnnotationMirrors.typeName(mirror)));
  }

  /** A constructor that is written out has its own annotations; those of the component go nowhere. */
  private void reportOnComponent(Own own, String name, VariableElement component) {
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

  private void report(Own own, Element element, String where, String fix) {
    misplacements.report(own, element, locator, where, fix);
  }
}
