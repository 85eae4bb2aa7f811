package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.MetaAnnotations.Applied;
import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.ResponseBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @ApiResponse}. */
final class DeclaredResponseReader {
  private static final Pattern STATUS = Pattern.compile("[2-5]([0-9]{2}|XX)|default");
  private static final Set<String> WITHOUT_CONTENT = Set.of("204", "205", "304");
  private static final String PROBLEM = "application/problem+json";

  private final DiscoveryTools tools;
  private final JsonTypeReader json;
  private final ResponseHeaderReader headers;

  DeclaredResponseReader(DiscoveryTools tools, JsonTypeReader json) {
    this.tools = tools;
    this.json = json;
    this.headers = new ResponseHeaderReader(tools, json);
  }

  /** Those on an element, without what is broken. */
  List<DeclaredResponse> read(Element element, String label, Locator locator) {
    List<DeclaredResponse> responses = new ArrayList<>();
    Set<List<Object>> known = new HashSet<>();
    for (Applied applied : MetaAnnotations.responses(element)) {
      read(applied, label, locator).ifPresent(response -> {
        if (known.add(List.of(response.status(), response.mediaType()))) {
          responses.add(response);
        } else {
          report(
              DiagnosticId.CONFLICTING_RESPONSES,
              applied.place(locator, "status"),
              label
                  + " describes the response "
                  + response.status()
                  + response.mediaType().map(type -> " of " + type).orElse("")
                  + " twice.",
              "say both in one " + applied.label() + ", or give one of them another media type.");
        }
      });
    }
    return List.copyOf(responses);
  }

  private Optional<DeclaredResponse> read(Applied applied, String label, Locator locator) {
    AnnotationMirror mirror = applied.mirror();
    String status = AnnotationMirrors.string(mirror, "status");
    if (!STATUS.matcher(status).matches()) {
      return report(
          DiagnosticId.INVALID_STATUS,
          applied.place(locator, "status"),
          "\"" + status + "\" is no status of a response.",
          "write one from 200 to 599, a range such as \"4XX\", or \"default\".");
    }
    Optional<Content> content = content(applied, status, label, locator);
    Optional<List<DeclaredResponse.Header>> fields = headers.read(applied, locator);
    return content.isEmpty() || fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeclaredResponse(
            status,
            AnnotationMirrors.string(mirror, "description"),
            content.get().body(),
            fields.get(),
            label,
            applied.place(locator, "status")));
  }

  /** What a response holds; absent: a problem document. */
  private record Content(Optional<ResponseBody> body) {}

  private Optional<Content> content(Applied applied, String status, String label, Locator locator) {
    AnnotationMirror mirror = applied.mirror();
    Optional<TypeMirror> type = AnnotationMirrors.type(mirror, "body")
        .filter(body -> body.getKind() != TypeKind.VOID && !TypeRefs.is(body, "java.lang.Void"));
    String written = AnnotationMirrors.string(mirror, "mediaType");
    if (WITHOUT_CONTENT.contains(status) && (type.isPresent() || !written.isEmpty())) {
      return report(
          DiagnosticId.INVALID_RESPONSE,
          applied.place(locator, type.isPresent() ? "body" : "mediaType"),
          "A response with status " + status + " has no content.",
          "remove the body and its media type, or give another status.");
    }
    if (written.isEmpty() && type.isEmpty()) {
      boolean isError = status.equals("default") || status.compareTo("4") > 0;
      return Optional.of(
          new Content(isError ? Optional.empty() : Optional.of(new ResponseBody.None())));
    }
    boolean isProblem =
        type.filter(body -> TypeRefs.is(body, KeywayTypes.PROBLEM)).isPresent();
    if (isProblem && (written.isEmpty() || written.equals(PROBLEM))) {
      return Optional.of(new Content(Optional.empty()));
    }
    Optional<ProducedType> produced =
        ProducedType.parse(written.isEmpty() ? "application/json" : written);
    if (produced.isEmpty()) {
      return report(
          DiagnosticId.INVALID_RESPONSE,
          applied.place(locator, "mediaType"),
          "\"" + written + "\" is no media type.",
          "write one, such as \"text/html\".");
    }
    if (type.isEmpty()) {
      return Optional.of(new Content(Optional.of(raw(produced.get()))));
    }
    if (produced.get().isJson() && !isProblem) {
      ElementRef place = applied.place(locator, "body");
      return json.output(BoundType.of(type.get(), UnseenAnnotations.NONE), place)
          .map(form -> new Content(Optional.of(new ResponseBody.Json(
              tools.typeRefs().of(type.get(), place), form, produced.get().text()))));
    }
    if (!TypeRefs.is(type.get(), "java.lang.String") && !isBytes(type.get())) {
      return report(
          DiagnosticId.INVALID_RESPONSE,
          applied.place(locator, "body"),
          label
              + " describes content of "
              + tools.typeRefs().of(type.get(), applied.place(locator, "body")).simpleText()
              + ", which has no form in "
              + written
              + ".",
          "describe a String or byte[], leave the body out, or give a media type whose content is"
              + " JSON.");
    }
    return Optional.of(new Content(Optional.of(
        isBytes(type.get())
            ? new ResponseBody.Bytes(produced.get().text())
            : new ResponseBody.Text(produced.get().text()))));
  }

  /** Content of which nothing is known but its media type. */
  private static ResponseBody raw(ProducedType type) {
    return type.name().startsWith("text/")
        ? new ResponseBody.Text(type.text())
        : new ResponseBody.Bytes(type.text());
  }

  private static boolean isBytes(TypeMirror type) {
    return type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
  }

  private <T> Optional<T> report(DiagnosticId id, ElementRef place, String sentence, String fix) {
    tools.diagnostics().report(Diagnostic.error(id, place, sentence).fix(fix));
    return Optional.empty();
  }
}
