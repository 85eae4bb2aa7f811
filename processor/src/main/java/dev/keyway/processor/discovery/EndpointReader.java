package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.discovery.JavadocReader.Javadoc;
import dev.keyway.processor.model.Answer;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.Example;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.OperationNotes;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads endpoint methods. */
final class EndpointReader {
  private final DiscoveryTools tools;
  private final PathReader paths;
  private final SecurityReader security;
  private final ParameterReader parameters;
  private final ResponseReader responses;
  private final DeclaredResponseReader declaredResponses;
  private final WebSocketReader webSockets;
  private final ExampleReader examples;
  private final CacheDirectivesReader caching;
  private final CallbackReader callbacks;

  EndpointReader(
      DiscoveryTools tools,
      PathReader paths,
      SecurityReader security,
      ParameterReader parameters,
      ResponseReader responses,
      DeclaredResponseReader declaredResponses,
      WebSocketReader webSockets,
      ExampleReader examples,
      CallbackReader callbacks) {
    this.tools = tools;
    this.paths = paths;
    this.security = security;
    this.parameters = parameters;
    this.responses = responses;
    this.declaredResponses = declaredResponses;
    this.webSockets = webSockets;
    this.examples = examples;
    this.caching = new CacheDirectivesReader(tools.diagnostics());
    this.callbacks = callbacks;
  }

  /** Whether a method is an endpoint, be it a broken one. */
  static boolean isEndpoint(ExecutableElement method) {
    return !AnnotationMirrors.all(method, KeywayTypes.ENDPOINTS).isEmpty();
  }

  /** The endpoints that a method is, one for each of its annotations, without those that are broken. */
  List<Endpoint> read(ExecutableElement method, RoutesSite site) {
    String label = site.type().getSimpleName() + "." + method.getSimpleName();
    SourceRef place = site.locator().at(method);
    tools.missing().checkAnnotations(method, site.locator());
    boolean healthy = checkShape(method, label, place);
    healthy &= checkAnnotations(method, label, site.locator());
    if (!healthy) {
      return List.of();
    }
    Optional<Level> level = security
        .level(method, label, site.locator())
        .map(read -> read.withResponses(declaredResponses.read(method, label, site.locator())));
    OperationNotes notes = new OperationNotes(
        ExternalDocsReader.on(method, site.locator(), tools.diagnostics()),
        callbacks.read(method, site.locator()));
    Optional<String> cacheDirectives = caching.read(method, label, site.locator());
    List<Endpoint> endpoints = new ArrayList<>();
    List<AnnotationMirror> mirrors = AnnotationMirrors.all(method, KeywayTypes.ENDPOINTS);
    for (AnnotationMirror mirror : mirrors) {
      read(method, mirror, mirrors.size() > 1, label, level, notes, cacheDirectives, site)
          .ifPresent(endpoints::add);
    }
    return endpoints;
  }

  private Optional<Endpoint> read(
      ExecutableElement method,
      AnnotationMirror mirror,
      boolean oneOfSeveral,
      String label,
      Optional<Level> level,
      OperationNotes notes,
      Optional<String> cacheDirectives,
      RoutesSite site) {
    Locator locator = site.locator();
    Javadoc javadoc = tools.javadoc().read(method);
    Optional<PathTemplate> template = site.prefix()
        .flatMap(prefix -> paths.endpoint(
            prefix,
            AnnotationMirrors.string(mirror, "value"),
            locator.at(method, mirror, "value")));
    // With a broken path, any parameter may have been meant to be in it.
    Set<String> variables = template
        .map(PathTemplate::variables)
        .orElseGet(() -> method.getParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .toList())
        .stream()
        .collect(Collectors.toSet());
    Optional<List<Parameter>> read = parameters.read(
        method,
        (ExecutableType) method.asType(),
        ParameterSite.ofEndpoint(label, javadoc, variables, locator));
    Optional<Answer> answer = answer(method, mirror, label, locator)
        .map(known -> known.withCacheDirectives(cacheDirectives));
    if (level.isEmpty() || template.isEmpty() || read.isEmpty() || answer.isEmpty()) {
      return Optional.empty();
    }
    String operationId = AnnotationMirrors.string(mirror, "operationId");
    Set<String> tags = new LinkedHashSet<>(site.tags());
    tags.addAll(AnnotationMirrors.strings(mirror, "tags"));
    List<TypeMirror> signature = new ArrayList<>();
    method.getParameters().forEach(parameter -> signature.add(parameter.asType()));
    List<TypeRef> erased = signature.stream()
        .map(type -> tools.typeRefs().of(tools.types().erasure(type), locator.at(method)))
        .toList();
    signature.add(method.getReturnType());
    return Optional.of(new Endpoint(
        method.getSimpleName().toString(),
        httpMethod(mirror),
        template.get(),
        answer.get(),
        read.get(),
        erased,
        level.get(),
        AnnotationMirrors.has(method, KeywayTypes.NON_BLOCKING),
        tools.elements().isDeprecated(method) || tools.elements().isDeprecated(site.type()),
        site.hidden() || AnnotationMirrors.has(method, KeywayTypes.HIDDEN),
        operationId.isEmpty() ? operationId(method, mirror, oneOfSeveral) : operationId,
        List.copyOf(tags),
        javadoc.summary(),
        javadoc.description(),
        javadoc.result(),
        examples(method, answer.get(), label, locator),
        notes,
        Accesses.of(method, signature),
        locator.at(method)));
  }

  private Optional<Answer> answer(
      ExecutableElement method, AnnotationMirror mirror, String label, Locator locator) {
    if (WebSocketReader.isWebSocket(mirror)) {
      return webSockets.read(method, mirror, label, locator);
    }
    Optional<Answer> answer = responses.read(method, mirror, label, locator);
    return webSockets.refuseConnection(method, label, locator) ? answer : Optional.empty();
  }

  /** The examples of what is answered; only what is JSON or a text can have some. */
  private List<Example> examples(
      ExecutableElement method, Answer answer, String label, Locator locator) {
    Optional<JsonType> type = answer.body().described();
    if (type.isEmpty()) {
      ExampleReader.on(method).stream()
          .limit(1)
          .forEach(mirror -> report(
              DiagnosticId.INVALID_EXAMPLE,
              locator.at(method, mirror),
              "The answer of " + label + " has no examples: it is neither JSON nor a text.",
              "remove " + AnnotationMirrors.label(mirror) + "."));
    }
    return type.map(form -> examples.named(method, form, "the answer of " + label, locator))
        .orElse(List.of());
  }

  private boolean checkShape(ExecutableElement method, String label, SourceRef place) {
    Optional<String> problem = Shapes.problem(method);
    problem.ifPresent(what -> report(
        DiagnosticId.INVALID_ENDPOINT_METHOD,
        place,
        label + " can't be an endpoint: it " + what + ".",
        "make it a plain instance method."));
    return problem.isEmpty();
  }

  private boolean checkAnnotations(ExecutableElement method, String label, Locator locator) {
    boolean healthy = new ConstraintReader(tools).refuseResult(method, label, locator);
    healthy &= JacksonPlacement.check(method, label, locator, tools.diagnostics());
    for (String other : List.of(KeywayTypes.PROVIDES, KeywayTypes.SINGLETON)) {
      Optional<AnnotationMirror> found = AnnotationMirrors.find(method, other);
      if (found.isPresent()) {
        report(
            DiagnosticId.CONFLICTING_ANNOTATIONS,
            locator.at(method, found.get()),
            label + " is an endpoint and can't be " + AnnotationMirrors.label(found.get()) + ".",
            "remove the annotation, or write a method of its own for it.");
        healthy = false;
      }
    }
    return healthy;
  }

  /** The name of the method; with that of HTTP's behind it where the endpoint has several. */
  private static String operationId(
      ExecutableElement method, AnnotationMirror mirror, boolean oneOfSeveral) {
    String name = method.getSimpleName().toString();
    return oneOfSeveral ? name + AnnotationMirrors.type(mirror).getSimpleName() : name;
  }

  private static HttpMethod httpMethod(AnnotationMirror mirror) {
    if (WebSocketReader.isWebSocket(mirror)) {
      // So is its handshake (RFC 6455, section 4.1).
      return HttpMethod.GET;
    }
    return HttpMethod.valueOf(
        AnnotationMirrors.type(mirror).getSimpleName().toString().toUpperCase(Locale.ROOT));
  }

  private void report(DiagnosticId id, SourceRef place, String sentence, String fix) {
    tools.diagnostics().report(Diagnostic.error(id, place, sentence).fix(fix));
  }
}
