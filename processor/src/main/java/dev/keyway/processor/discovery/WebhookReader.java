package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Webhook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the requests that an API sends to those who have asked for them. */
final class WebhookReader {
  private final DiscoveryTools tools;
  private final SentRequestReader requests;
  private final InHand inHand;

  WebhookReader(
      DiscoveryTools tools,
      JsonTypeReader json,
      RequestValueReader values,
      ConstraintReader constraints,
      InHand inHand) {
    this.tools = tools;
    this.requests = new SentRequestReader(
        "webhook", DiagnosticId.INVALID_WEBHOOK, tools, json, values, constraints);
    this.inHand = inHand;
  }

  /** Whether a method declares one, be it a broken one. */
  static boolean isWebhook(ExecutableElement method) {
    return AnnotationMirrors.has(method, KeywayTypes.WEBHOOK);
  }

  /**
   * Those of an API: what the interfaces declare that it lists, else what any of the compilation does.
   * Broken ones are left out.
   */
  List<Webhook> read(
      TypeElement api, AnnotationMirror mirror, List<TypeElement> compiled, Locator locator) {
    Map<TypeElement, Locator> types = new LinkedHashMap<>();
    if (AnnotationMirrors.values(mirror, "webhooks").isEmpty()) {
      compiled.forEach(type -> types.put(type, locator));
    }
    for (AnnotationValue value : AnnotationMirrors.values(mirror, "webhooks")) {
      ElementRef place = locator.at(api, mirror, value);
      listed(value, place).forEach(type -> types.putIfAbsent(type, locator.reachedFrom(place)));
    }
    return read(types);
  }

  /** The types that one listed has webhooks in. */
  private List<TypeElement> listed(AnnotationValue value, ElementRef place) {
    if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
      tools.missing().add(value.toString(), place);
      return List.of();
    }
    List<TypeElement> types = type instanceof DeclaredType declared
        ? Declarations.in(List.of((TypeElement) declared.asElement())).all().stream()
            .filter(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream()
                .anyMatch(WebhookReader::isWebhook))
            .toList()
        : List.of();
    if (types.isEmpty()) {
      report(
          place,
          tools.typeRefs().of(type, place).simpleText() + " describes no webhooks.",
          "list interfaces with methods that have @Webhook.");
    }
    return types;
  }

  /** All that types declare, in their order and that of declaration. */
  private List<Webhook> read(Map<TypeElement, Locator> types) {
    List<Webhook> webhooks = new ArrayList<>();
    Map<List<Object>, String> taken = new HashMap<>();
    for (Map.Entry<TypeElement, Locator> entry : types.entrySet()) {
      TypeElement type = entry.getKey();
      Locator locator = entry.getValue();
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        if (isWebhook(method)) {
          inHand.set(method);
          read(method, type, locator).ifPresent(webhook -> {
            String other =
                taken.putIfAbsent(List.of(webhook.name(), webhook.httpMethod()), webhook.label());
            if (other == null) {
              webhooks.add(webhook);
            } else {
              report(
                  locator.at(method, annotation(method), "value"),
                  "The webhook " + webhook.httpMethod() + " \"" + webhook.name() + "\" is that of "
                      + other + ", too.",
                  "give one of them another name.");
            }
          });
        }
      }
    }
    return webhooks;
  }

  private Optional<Webhook> read(ExecutableElement method, TypeElement type, Locator locator) {
    AnnotationMirror mirror = annotation(method);
    Optional<Webhook> webhook = requests.read(method, mirror, type, locator);
    if (AnnotationMirrors.string(mirror, "value").isBlank()) {
      report(
          locator.at(method, mirror, "value"),
          "The webhook " + type.getSimpleName() + "." + method.getSimpleName() + " has no name.",
          "give it one, such as \"order-shipped\".");
      return Optional.empty();
    }
    return webhook;
  }

  private static AnnotationMirror annotation(ExecutableElement method) {
    return AnnotationMirrors.find(method, KeywayTypes.WEBHOOK).orElseThrow();
  }

  private void report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.INVALID_WEBHOOK, place, sentence).fix(fix));
  }
}
