package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.discovery.MetaAnnotations.Applied;
import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.JsonType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeMirror;

/** Reads the header fields of an {@code @ApiResponse}. */
final class ResponseHeaderReader {
  private final DiscoveryTools tools;
  private final JsonTypeReader json;

  ResponseHeaderReader(DiscoveryTools tools, JsonTypeReader json) {
    this.tools = tools;
    this.json = json;
  }

  /** The header fields; empty if one of them is broken. */
  Optional<List<DeclaredResponse.Header>> read(Applied applied, Locator locator) {
    List<DeclaredResponse.Header> headers = new ArrayList<>();
    Set<String> known = new HashSet<>();
    boolean healthy = true;
    for (AnnotationValue value : AnnotationMirrors.values(applied.mirror(), "headers")) {
      if (value.getValue() instanceof AnnotationMirror mirror) {
        ElementRef place = applied.place(locator, value);
        String name = AnnotationMirrors.string(mirror, "name");
        Optional<JsonType> type =
            AnnotationMirrors.type(mirror, "type").flatMap(written -> type(written, name, place));
        healthy &= type.isPresent() && checkName(name, known, place);
        type.ifPresent(read -> headers.add(new DeclaredResponse.Header(
            name,
            AnnotationMirrors.string(mirror, "description"),
            read,
            AnnotationMirrors.bool(mirror, "required"))));
      }
    }
    return healthy ? Optional.of(headers) : Optional.empty();
  }

  private boolean checkName(String name, Set<String> known, ElementRef place) {
    if (!HttpNames.isToken(name)) {
      return report(
          place,
          "\"" + name + "\" can't be the name of a header field.",
          "write letters, digits and hyphens.");
    }
    if (name.equalsIgnoreCase("Content-Type")) {
      return report(
          place,
          "Content-Type isn't described as a header field: OpenAPI ignores it.",
          "write it as the \"mediaType\" of the response.");
    }
    return known.add(name.toLowerCase(Locale.ROOT))
        || report(place, "The header field " + name + " is described twice.", "describe it once.");
  }

  private Optional<JsonType> type(TypeMirror written, String name, ElementRef place) {
    Optional<JsonType> type = json.output(BoundType.of(written, UnseenAnnotations.NONE), place);
    boolean scalar = type.filter(
            read -> read instanceof JsonType.Primitive || read instanceof JsonType.EnumOf)
        .isPresent();
    if (type.isPresent() && !scalar) {
      report(
          place,
          "The value of the header field " + name + " can't be a "
              + tools.typeRefs().of(written, place).simpleText() + ".",
          "give it the type of a scalar, such as String or long.");
    }
    return scalar ? type : Optional.empty();
  }

  private boolean report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.INVALID_RESPONSE, place, sentence).fix(fix));
    return false;
  }
}
