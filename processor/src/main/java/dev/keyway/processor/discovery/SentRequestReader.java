package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.JavadocReader.Javadoc;
import dev.keyway.processor.model.Example;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource.RequestValue;
import dev.keyway.processor.model.Presence;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Reads a method that describes a request which the API sends: what is a body there is written, and what
 * is answered is read, the other way round than with endpoints.
 */
final class SentRequestReader {
  private static final List<String> VALUES =
      List.of(KeywayTypes.QUERY_PARAM, KeywayTypes.HEADER_PARAM, KeywayTypes.COOKIE_PARAM);

  private final String noun;
  private final DiagnosticId id;
  private final DiscoveryTools tools;
  private final JsonTypeReader json;
  private final RequestValueReader values;
  private final ModifierCheck modifiers;
  private final ConstraintReader constraints;

  /**
   * @param noun for such a request, in messages
   * @param id of messages about it
   */
  SentRequestReader(
      String noun,
      DiagnosticId id,
      DiscoveryTools tools,
      JsonTypeReader json,
      RequestValueReader values,
      ConstraintReader constraints) {
    this.noun = noun;
    this.id = id;
    this.tools = tools;
    this.json = json;
    this.values = values;
    this.modifiers = new ModifierCheck(tools.diagnostics(), constraints);
    this.constraints = constraints;
  }

  /** One parameter; of values and body, the one that it is. */
  private record Sent(Optional<Parameter> value, Optional<Webhook.Body> body) {}

  /** The request, by the members that the annotations of all kinds have; empty if it is broken. */
  Optional<Webhook> read(
      ExecutableElement method, AnnotationMirror mirror, TypeElement type, Locator locator) {
    String label = type.getSimpleName() + "." + method.getSimpleName();
    tools.missing().checkAnnotations(method, locator);
    boolean healthy = checkShape(method, type, label, locator);
    healthy &= checkAttributes(method, mirror, label, locator);
    if (!healthy) {
      return Optional.empty();
    }
    Javadoc javadoc = tools.javadoc().read(method);
    ParameterSite site = ParameterSite.ofEndpoint(label, javadoc, Set.of(), locator);
    List<Parameter> parameters = new ArrayList<>();
    Optional<Webhook.Body> body = Optional.empty();
    for (VariableElement parameter : method.getParameters()) {
      Optional<Sent> sent = sent(parameter, site);
      healthy &= sent.isPresent();
      sent.flatMap(Sent::value).ifPresent(parameters::add);
      Optional<Webhook.Body> another = sent.flatMap(Sent::body);
      if (body.isPresent() && another.isPresent()) {
        healthy = report(
            locator.at(parameter),
            label + " would send two bodies.",
            "make them the components of one record, or annotate values with @QueryParam or"
                + " @HeaderParam.");
      }
      body = another.isPresent() ? another : body;
    }
    Optional<ResponseBody> answer = answer(method, locator);
    if (!healthy || answer.isEmpty()) {
      return Optional.empty();
    }
    String operationId = AnnotationMirrors.string(mirror, "operationId");
    return Optional.of(new Webhook(
        AnnotationMirrors.string(mirror, "value"),
        HttpMethod.valueOf(AnnotationMirrors.constant(mirror, "method")),
        label,
        operationId.isEmpty() ? method.getSimpleName().toString() : operationId,
        AnnotationMirrors.strings(mirror, "tags"),
        javadoc.summary(),
        javadoc.description(),
        ExternalDocsReader.on(method, locator, tools.diagnostics()),
        tools.elements().isDeprecated(method) || tools.elements().isDeprecated(type),
        parameters,
        body,
        AnnotationMirrors.integer(mirror, "status"),
        answer.get(),
        javadoc.result(),
        examples(method, answer.get(), label, locator),
        locator.at(method)));
  }

  private boolean checkShape(
      ExecutableElement method, TypeElement type, String label, Locator locator) {
    boolean plain = type.getKind().isInterface()
        && method.getModifiers().contains(Modifier.ABSTRACT)
        && method.getTypeParameters().isEmpty()
        && type.getTypeParameters().isEmpty()
        && !method.isVarArgs();
    if (!plain) {
      report(
          locator.at(method),
          label + " can't be a " + noun + ": it isn't a plain method of an interface.",
          "declare it in an interface that isn't generic, without a body.");
    }
    List<OwnAnnotations.Own> lost = new ArrayList<>(OwnAnnotations.demands(method));
    AnnotationMirrors.all(
            method,
            List.of(KeywayTypes.HIDDEN, KeywayTypes.CACHE_DIRECTIVES, KeywayTypes.CALLBACKS))
        .forEach(mirror -> lost.add(new OwnAnnotations.Own(mirror, false)));
    for (OwnAnnotations.Own own : lost) {
      plain = false;
      tools
          .diagnostics()
          .report(Diagnostic.error(
                  own.id(),
                  locator.at(method, own.mirror()),
                  AnnotationMirrors.label(own.mirror()) + " has no effect on " + label
                      + ", which the API sends and nobody calls.")
              .fix("remove it."));
    }
    return constraints.refuseResult(method, label, locator) && plain;
  }

  private boolean checkAttributes(
      ExecutableElement method, AnnotationMirror mirror, String label, Locator locator) {
    boolean healthy = true;
    int status = AnnotationMirrors.integer(mirror, "status");
    if (status < 200 || status > 299) {
      healthy = report(
          locator.at(method, mirror, "status"),
          status + " isn't the status of a success.",
          "give one from 200 to 299.");
    }
    boolean answers = method.getReturnType().getKind() != TypeKind.VOID;
    if (answers && (status == 204 || status == 205)) {
      healthy = report(
          locator.at(method, mirror, "status"),
          "An answer with status " + status + " has no content, but " + label + " returns a value.",
          "make the method void, or give another status.");
    }
    return healthy;
  }

  private Optional<Sent> sent(VariableElement element, ParameterSite site) {
    Locator locator = site.locator();
    ClassFiles files = tools.classFiles();
    tools.missing().checkAnnotations(element, locator);
    if (!TypeRefs.exists(element.asType())) {
      return Optional.empty();
    }
    ParameterDeclaration declaration = new ParameterDeclaration(
        element,
        files.nameOf(element),
        element.asType(),
        files.of(element),
        tools.typeRefs().of(element.asType(), locator.at(element)),
        site);
    List<AnnotationMirror> located = AnnotationMirrors.all(element, VALUES);
    for (OwnAnnotations.Own own : OwnAnnotations.sources(element)) {
      if (!located.contains(own.mirror()) || located.size() > 1) {
        report(
            locator.at(element, own.mirror()),
            declaration.label() + " is sent, and can't be " + AnnotationMirrors.label(own.mirror())
                + ".",
            "send it in the query, a header field or a cookie, or as the body, which needs no"
                + " annotation.");
        return Optional.empty();
      }
    }
    return located.isEmpty()
        ? body(declaration).map(body -> new Sent(Optional.empty(), Optional.of(body)))
        : values
            .read(declaration, located.get(0))
            .map(value -> new Sent(Optional.of(value(declaration, value)), Optional.empty()));
  }

  private Parameter value(ParameterDeclaration declaration, RequestValue value) {
    return new Parameter(
        declaration.name(),
        declaration.ref(),
        declaration.nullable(),
        value,
        declaration.site().javadoc().parameter(declaration.name()),
        json.examples()
            .named(
                declaration.element(),
                ValueForms.of(value),
                declaration.label(),
                declaration.site().locator()),
        declaration.place());
  }

  private Optional<Webhook.Body> body(ParameterDeclaration declaration) {
    Locator locator = declaration.site().locator();
    boolean plain = modifiers.refuseOnBody(declaration, false);
    plain &= constraints.refuse(declaration.element(), declaration.label(), locator);
    Presence presence = declaration.presence();
    Optional<JsonType> type = json.output(declaration.unwrappedBound(), declaration.place());
    return plain
        ? type.map(read -> read instanceof JsonType.Nullable nullable ? nullable.type() : read)
            .map(read -> new Webhook.Body(
                read,
                presence,
                declaration.site().javadoc().parameter(declaration.name()),
                json.examples().named(declaration.element(), read, declaration.label(), locator)))
        : Optional.empty();
  }

  private Optional<ResponseBody> answer(ExecutableElement method, Locator locator) {
    ElementRef place = locator.at(method);
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return Optional.of(new ResponseBody.None());
    }
    return json.input(BoundType.of(method.getReturnType(), tools.classFiles().of(method)), place)
        .map(form -> new ResponseBody.Json(
            tools.typeRefs().of(method.getReturnType(), place), form, "application/json"));
  }

  private List<Example> examples(
      ExecutableElement method, ResponseBody answer, String label, Locator locator) {
    Optional<JsonType> type = answer.described();
    if (type.isEmpty()) {
      ExampleReader.on(method).stream()
          .limit(1)
          .forEach(mirror -> tools
              .diagnostics()
              .report(Diagnostic.error(
                      DiagnosticId.INVALID_EXAMPLE,
                      locator.at(method, mirror),
                      "The answer to " + label + " has no examples: it has no content.")
                  .fix("remove " + AnnotationMirrors.label(mirror) + ".")));
    }
    return type.map(form -> json.examples().named(method, form, "the answer to " + label, locator))
        .orElse(List.of());
  }

  private boolean report(ElementRef place, String sentence, String fix) {
    tools.diagnostics().report(Diagnostic.error(id, place, sentence).fix(fix));
    return false;
  }
}
