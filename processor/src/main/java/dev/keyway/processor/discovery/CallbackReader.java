package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Callback;
import dev.keyway.processor.model.RuntimeExpression;
import dev.keyway.processor.model.Webhook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads what an API sends because of the requests to an endpoint. */
final class CallbackReader {
  private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]*)}");

  private final DiscoveryTools tools;
  private final SentRequestReader requests;
  private final InHand inHand;

  /** What was read already: several endpoints can name one interface. */
  private final Map<TypeElement, List<Callback>> known = new HashMap<>();

  CallbackReader(
      DiscoveryTools tools,
      JsonTypeReader json,
      RequestValueReader values,
      ConstraintReader constraints,
      InHand inHand) {
    this.tools = tools;
    this.requests = new SentRequestReader(
        "callback", DiagnosticId.INVALID_CALLBACK, tools, json, values, constraints);
    this.inHand = inHand;
  }

  /** Whether a method declares one, be it a broken one. */
  static boolean isCallback(ExecutableElement method) {
    return AnnotationMirrors.has(method, KeywayTypes.CALLBACK);
  }

  /** The interfaces that a method names. */
  static List<TypeElement> named(ExecutableElement method) {
    return AnnotationMirrors.find(method, KeywayTypes.CALLBACKS).stream()
        .flatMap(mirror -> AnnotationMirrors.values(mirror, "value").stream())
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(type -> (TypeElement) ((DeclaredType) type).asElement())
        .toList();
  }

  /** All that an endpoint names, in its order and that of declaration; broken ones are left out. */
  List<Callback> read(ExecutableElement endpoint, Locator locator) {
    Optional<AnnotationMirror> mirror = AnnotationMirrors.find(endpoint, KeywayTypes.CALLBACKS);
    if (mirror.isEmpty()) {
      return List.of();
    }
    Set<Callback> callbacks = new LinkedHashSet<>();
    Map<String, String> owners = new HashMap<>();
    for (AnnotationValue value : AnnotationMirrors.values(mirror.get(), "value")) {
      ElementRef place = locator.at(endpoint, mirror.get(), value);
      type(value, place).ifPresent(type -> {
        for (Callback callback : callbacksOf(type, locator.reachedFrom(place))) {
          String owner = type.getQualifiedName().toString();
          String other = owners.putIfAbsent(callback.name(), owner);
          if (other == null || other.equals(owner)) {
            callbacks.add(callback);
          } else {
            report(
                place,
                "Callbacks of " + other + " are called \"" + callback.name() + "\", too.",
                "give one of them another name with @Callback(name = ...).");
          }
        }
      });
    }
    inHand.set(endpoint);
    return List.copyOf(callbacks);
  }

  private Optional<TypeElement> type(AnnotationValue value, ElementRef place) {
    if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
      tools.missing().add(value.toString(), place);
      return Optional.empty();
    }
    if (type instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      if (methods(element).stream().anyMatch(CallbackReader::isCallback)) {
        return Optional.of(element);
      }
    }
    report(
        place,
        tools.typeRefs().of(type, place).simpleText() + " describes no callbacks.",
        "name an interface with methods that have @Callback.");
    return Optional.empty();
  }

  private List<Callback> callbacksOf(TypeElement type, Locator locator) {
    List<Callback> read = known.get(type);
    if (read != null) {
      return read;
    }
    List<Callback> callbacks = new ArrayList<>();
    Map<List<Object>, String> taken = new HashMap<>();
    for (ExecutableElement method : methods(type)) {
      if (isCallback(method)) {
        inHand.set(method);
        read(method, type, locator).ifPresent(callback -> {
          Webhook request = callback.request();
          String other = taken.putIfAbsent(
              List.of(callback.name(), request.name(), request.httpMethod()), request.label());
          if (other == null) {
            callbacks.add(callback);
          } else {
            report(
                locator.at(method, annotation(method), "value"),
                "The callback " + callback.name() + ", " + request.httpMethod() + " "
                    + request.name() + ", is that of " + other + ", too.",
                "give one of them another name or URL.");
          }
        });
      }
    }
    known.put(type, List.copyOf(callbacks));
    return callbacks;
  }

  private Optional<Callback> read(ExecutableElement method, TypeElement type, Locator locator) {
    AnnotationMirror mirror = annotation(method);
    Optional<Webhook> request = requests.read(method, mirror, type, locator);
    ElementRef place = locator.at(method, mirror, "value");
    String url = AnnotationMirrors.string(mirror, "value");
    String name = AnnotationMirrors.string(mirror, "name");
    Optional<List<RuntimeExpression>> expressions = expressions(url, place);
    return request.isEmpty() || expressions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Callback(
            name.isEmpty() ? method.getSimpleName().toString() : name,
            request.get(),
            expressions.get(),
            place));
  }

  private Optional<List<RuntimeExpression>> expressions(String url, ElementRef place) {
    List<RuntimeExpression> expressions = new ArrayList<>();
    Matcher matcher = EXPRESSION.matcher(url);
    while (matcher.find()) {
      Optional<RuntimeExpression> expression = RuntimeExpressions.parse(matcher.group(1));
      if (expression.isEmpty()) {
        return report(
            place,
            matcher.group() + " is no runtime expression of OpenAPI.",
            "write one in the braces: " + RuntimeExpressions.FORMS + ".");
      }
      expressions.add(expression.get());
    }
    if (expressions.isEmpty()) {
      return report(
          place,
          "The URL \"" + url + "\" has nothing of the request in it.",
          "say where the URL comes from, such as {$request.body#/callbackUrl}, or make it a"
              + " @Webhook.");
    }
    String example = (url.startsWith("{") ? matcher.replaceFirst("https://example.com") : url)
        .replaceAll(EXPRESSION.pattern(), "1");
    if (!example.startsWith("http") || !Urls.isUrl(example)) {
      return report(
          place,
          "\"" + url + "\" is no URL.",
          "begin it with an expression in braces, or with \"https://\".");
    }
    return Optional.of(List.copyOf(expressions));
  }

  private static List<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements());
  }

  private static AnnotationMirror annotation(ExecutableElement method) {
    return AnnotationMirrors.find(method, KeywayTypes.CALLBACK).orElseThrow();
  }

  private <T> Optional<T> report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.INVALID_CALLBACK, place, sentence).fix(fix));
    return Optional.empty();
  }
}
