package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Answer.Wrapper;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.ResponseBody.Framing;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads answers that are written piece by piece, after the endpoint has returned. */
final class StreamReader {
  private static final String STREAM = "java.util.stream.Stream";
  private static final String EVENTS = "text/event-stream";

  /** Media types of which each line is a JSON value. */
  private static final Set<String> LINES = Set.of(
      "application/x-ndjson",
      "application/ndjson",
      "application/jsonl",
      "application/x-jsonlines",
      "application/json-lines");

  private final DiscoveryTools tools;
  private final ResponseNarrowing narrowing;
  private final JsonTypeReader json;

  StreamReader(DiscoveryTools tools, ResponseNarrowing narrowing, JsonTypeReader json) {
    this.tools = tools;
    this.narrowing = narrowing;
    this.json = json;
  }

  /** Whether values of that type are written piece by piece. */
  static boolean isStream(TypeMirror type) {
    return TypeRefs.is(type, STREAM)
        || TypeRefs.is(type, KeywayTypes.STREAMING_BODY)
        || TypeRefs.is(type, KeywayTypes.FILE_CONTENT)
        || TypeRefs.is(type, KeywayTypes.EVENT_STREAM);
  }

  /** The content of such a type; empty if it is broken. */
  Optional<ResponseBody> read(
      TypeMirror type,
      WrappedType wrapped,
      AnnotationMirror mirror,
      String label,
      Locator locator,
      ExecutableElement method) {
    String produces = AnnotationMirrors.string(mirror, "produces");
    ElementRef place = locator.at(method, mirror, "produces");
    Optional<ProducedType> produced = ProducedType.parse(produces);
    if (!produces.isEmpty() && produced.isEmpty()) {
      return report(
          place, "\"" + produces + "\" is no media type.", "write one, such as \"text/csv\".");
    }
    if (TypeRefs.is(type, STREAM)) {
      return elements((DeclaredType) type, produced, wrapped, mirror, label, locator, method);
    }
    if (AnnotationMirrors.type(mirror, "response")
        .filter(given -> !TypeRefs.is(given, "java.lang.Void"))
        .isPresent()) {
      return report(
          locator.at(method, mirror, "response"),
          label + " writes its content itself, which can't be narrowed.",
          "remove \"response\".");
    }
    if (TypeRefs.is(type, KeywayTypes.EVENT_STREAM)) {
      return produced.isEmpty() || produced.get().name().equals(EVENTS)
          ? Optional.of(new ResponseBody.Streamed(EVENTS))
          : report(place, "An EventStream is always " + EVENTS + ".", "remove \"produces\".");
    }
    String mediaType = produces.isEmpty() ? "application/octet-stream" : produces;
    return Optional.of(
        TypeRefs.is(type, KeywayTypes.FILE_CONTENT)
            ? new ResponseBody.File(mediaType, !produces.isEmpty())
            : new ResponseBody.Streamed(mediaType));
  }

  private Optional<ResponseBody> elements(
      DeclaredType type,
      Optional<ProducedType> produced,
      WrappedType wrapped,
      AnnotationMirror mirror,
      String label,
      Locator locator,
      ExecutableElement method) {
    ElementRef at = locator.at(method);
    if (type.getTypeArguments().isEmpty() || wrapped.wrappers().contains(Wrapper.RESPONSE)) {
      return report(
          at,
          label + " returns a Stream whose elements can't be written.",
          "return a Stream of a type, without a Response around it.");
    }
    String name = produced.map(ProducedType::name).orElse("application/json");
    Framing framing =
        name.equals(EVENTS) ? Framing.EVENTS : LINES.contains(name) ? Framing.LINES : Framing.ARRAY;
    if (framing == Framing.ARRAY && produced.isPresent() && !produced.get().isJson()) {
      return report(
          locator.at(method, mirror, "produces"),
          "The elements of a Stream can't be sent as " + produced.get().text() + ".",
          "write \"application/json\", \"application/x-ndjson\" or \"" + EVENTS
              + "\", or return a StreamingBody.");
    }
    TypeMirror element = type.getTypeArguments().get(0);
    ElementRef narrowed = locator.at(method, mirror, "response");
    return narrowing
        .sent(element, mirror, label, narrowed)
        .flatMap(sent -> json.output(
                BoundType.of(sent, UnseenAnnotations.NONE), sent == element ? at : narrowed)
            .map(form -> new ResponseBody.Elements(
                tools.typeRefs().of(sent, at),
                form,
                produced.map(ProducedType::text).orElse("application/json"),
                framing)));
  }

  private Optional<ResponseBody> report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.INVALID_RESPONSE, place, sentence).fix(fix));
    return Optional.empty();
  }
}
