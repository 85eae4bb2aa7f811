package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.ParameterSource.RawBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the parameters that receive the body as it is: its bytes, its text, or a stream of it. */
final class RawBodyReader {
  private static final String NAME = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  /** A media type without parameters, or a range of them (RFC 9110, section 12.5.1). */
  private static final Pattern MEDIA_RANGE =
      Pattern.compile("(?!\\*/)" + NAME + "/" + NAME + "|\\*/\\*");

  private final DiscoveryTools tools;

  RawBodyReader(DiscoveryTools tools) {
    this.tools = tools;
  }

  /**
   * Whether a parameter with {@code @Body} receives the body as it is: if it says of which media type,
   * or if its type is that of bytes, and it is no member of a JSON body.
   */
  static boolean isRaw(ParameterDeclaration declaration, AnnotationMirror annotation) {
    if (AnnotationMirrors.written(annotation, "consumes").isPresent()) {
      return true;
    }
    boolean member = AnnotationMirrors.bool(annotation, "embed")
        || !AnnotationMirrors.string(annotation, "value").isEmpty();
    return !member
        && kind(declaration.unwrapped())
            .filter(kind -> kind != RawBody.Kind.TEXT)
            .isPresent();
  }

  /** The body; empty if what is said of it is broken. */
  Optional<RawBody> read(ParameterDeclaration declaration, AnnotationMirror annotation) {
    Optional<RawBody.Kind> kind = kind(declaration.unwrapped());
    if (kind.isEmpty()) {
      return report(
          at(declaration, annotation, "consumes"),
          declaration.label() + " is read from JSON, so it can't say which media types it takes.",
          "remove \"consumes\", or take a String, byte[] or InputStream.");
    }
    if (AnnotationMirrors.bool(annotation, "embed")
        || !AnnotationMirrors.string(annotation, "value").isEmpty()) {
      return report(
          at(declaration, annotation, "consumes"),
          declaration.label() + " is the whole body as it is, and a member of a JSON body.",
          "remove \"consumes\", or else \"value\" and \"embed\".");
    }
    if (declaration.optional() && declaration.nullable()) {
      return report(
          declaration.place(),
          declaration.label() + " is both Optional and @Nullable.",
          "keep one of them.");
    }
    return mediaTypes(declaration, annotation)
        .map(types -> new RawBody(kind.get(), types, declaration.presence()));
  }

  private Optional<List<String>> mediaTypes(
      ParameterDeclaration declaration, AnnotationMirror annotation) {
    if (AnnotationMirrors.written(annotation, "consumes").isEmpty()) {
      return Optional.of(List.of("application/octet-stream"));
    }
    List<AnnotationValue> values = AnnotationMirrors.values(annotation, "consumes");
    Set<String> types = new LinkedHashSet<>();
    boolean healthy = true;
    for (AnnotationValue value : values) {
      if (value.getValue() instanceof String type) {
        types.add(type.toLowerCase(Locale.ROOT));
        if (!MEDIA_RANGE.matcher(type).matches()) {
          report(
              declaration.site().locator().at(declaration.element(), annotation, value),
              "\"" + type + "\" is no media type without parameters.",
              "write one, such as \"text/csv\", \"image/*\" or \"*/*\".");
          healthy = false;
        }
      }
    }
    if (values.isEmpty()) {
      report(
          at(declaration, annotation, "consumes"),
          declaration.label() + " takes no media type.",
          "name one, or \"*/*\".");
      healthy = false;
    }
    return healthy ? Optional.of(List.copyOf(types)) : Optional.empty();
  }

  private static Optional<RawBody.Kind> kind(TypeMirror type) {
    if (type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE) {
      return Optional.of(RawBody.Kind.BYTES);
    }
    if (TypeRefs.is(type, "java.io.InputStream")) {
      return Optional.of(RawBody.Kind.STREAM);
    }
    return TypeRefs.is(type, "java.lang.String")
        ? Optional.of(RawBody.Kind.TEXT)
        : Optional.empty();
  }

  private static ElementRef at(
      ParameterDeclaration declaration, AnnotationMirror annotation, String member) {
    return declaration.site().locator().at(declaration.element(), annotation, member);
  }

  private <T> Optional<T> report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.UNSUPPORTED_PARAMETER, place, sentence)
            .fix(fix));
    return Optional.empty();
  }
}
