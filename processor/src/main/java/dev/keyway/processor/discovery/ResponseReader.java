package dev.keyway.processor.discovery;

import dev.keyway.processor.KeywayTypes;
import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.Answer;
import dev.keyway.processor.model.Answer.Wrapper;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.ResponseBody;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what an endpoint answers. */
final class ResponseReader {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int RESET_CONTENT = 205;

  /** Those that say where to go (RFC 9110, section 15.4). */
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final DiscoveryTools tools;
  private final Diagnostics diagnostics;
  private final ResponseNarrowing narrowing;
  private final JsonTypeReader json;
  private final StreamReader streams;

  ResponseReader(DiscoveryTools tools, JsonTypeReader json) {
    this.tools = tools;
    this.diagnostics = tools.diagnostics();
    this.narrowing = new ResponseNarrowing(tools);
    this.json = json;
    this.streams = new StreamReader(tools, narrowing, json);
  }

  /** One reading: the method, its endpoint annotation, and what it returns. */
  private record Site(
      ExecutableElement method, AnnotationMirror mirror, String label, Locator locator) {

    ElementRef at(String member) {
      return locator.at(method, mirror, member);
    }

    ElementRef place() {
      return locator.at(method);
    }
  }

  /** The answer of a method by its endpoint annotation; empty if it is broken. */
  Optional<Answer> read(
      ExecutableElement method, AnnotationMirror mirror, String label, Locator locator) {
    Site site = new Site(method, mirror, label, locator);
    WrappedType wrapped = WrappedType.of(method.getReturnType(), tools.types());
    Optional<Integer> status = status(wrapped, site);
    Optional<ResponseBody> body = checkWrapper(wrapped, site)
        ? body(wrapped, AnnotationMirrors.integer(mirror, "status"), site)
        : Optional.empty();
    return body.isEmpty() || status.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer(
            status.get(),
            tools.typeRefs().of(method.getReturnType(), site.place()),
            wrapped.wrappers(),
            body.get()));
  }

  private Optional<Integer> status(WrappedType wrapped, Site site) {
    int status = AnnotationMirrors.integer(site.mirror(), "status");
    if (status == 0) {
      return Optional.of(wrapped.value().isEmpty() ? NO_CONTENT : OK);
    }
    boolean redirects = REDIRECTS.contains(status)
        && (wrapped.wrappers().contains(Wrapper.RESPONSE) || isUri(wrapped));
    if ((status < 200 || status > 299) && !redirects) {
      return report(
          DiagnosticId.INVALID_STATUS,
          site.at("status"),
          status + " isn't the status of a success.",
          "give one from 200 to 299; for redirects return a URI, for errors throw HttpException.");
    }
    if (wrapped.value().isPresent() && (status == NO_CONTENT || status == RESET_CONTENT)) {
      return report(
          DiagnosticId.INVALID_STATUS,
          site.at("status"),
          "An answer with status "
              + status
              + " has no content, but "
              + site.label()
              + " returns a value.",
          "make the method void, or give another status.");
    }
    return Optional.of(status);
  }

  /** Whether what is around the value has a meaning. */
  private boolean checkWrapper(WrappedType wrapped, Site site) {
    TypeMirror type = site.method().getReturnType();
    String text = tools.typeRefs().of(type, site.place()).simpleText();
    if (TypeRefs.is(type, KeywayTypes.RESPONSE) && wrapped.wrappers().isEmpty()) {
      return refuse(
          site.place(),
          site.label() + " returns " + text + ", which says nothing of what is sent.",
          "write the type of the body, as in Response<Order>, or Response<Void>.");
    }
    if (wrapped.wrappers().isEmpty() && isStage(type)) {
      return refuse(
          site.place(),
          site.label() + " returns " + text + ", which says nothing of what is sent.",
          "write the type of the result, as in CompletionStage<Order>, or CompletionStage<Void>.");
    }
    boolean nested = wrapped.value().stream()
        .anyMatch(value -> isStage(value)
            || (wrapped.wrappers().contains(Wrapper.RESPONSE)
                ? isWrapper(value)
                : TypeRefs.is(value, KeywayTypes.RESPONSE)));
    if (nested) {
      return refuse(
          site.place(),
          site.label() + " returns " + text + ", which says twice what there is to answer.",
          "return one of them alone, and throw HttpException where there is nothing.");
    }
    if (!wrapped.wrappers().isEmpty() && isNullable(site)) {
      return refuse(
          site.place(),
          site.label() + " may return null, and nothing says what is answered then.",
          "remove @Nullable.");
    }
    return true;
  }

  private Optional<ResponseBody> body(WrappedType wrapped, int status, Site site) {
    String produces = AnnotationMirrors.string(site.mirror(), "produces");
    TypeMirror value = wrapped.value().orElseGet(() -> site.method().getReturnType());
    if (StreamReader.isStream(value)) {
      return streams.read(
          value, wrapped, site.mirror(), site.label(), site.locator(), site.method());
    }
    Optional<TypeMirror> sent =
        narrowing.sent(value, site.mirror(), site.label(), site.at("response"));
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    if (wrapped.value().isEmpty() || (REDIRECTS.contains(status) && isUri(wrapped))) {
      return produces.isEmpty()
          ? Optional.of(
              wrapped.value().isEmpty() ? new ResponseBody.None() : new ResponseBody.Redirect())
          : reportBody(
              site.at("produces"),
              site.label() + " sends nothing that could be of a media type.",
              "remove \"produces\".");
    }
    if (produces.isEmpty()) {
      return json(sent.get(), sent.get() != value, "application/json", wrapped, site);
    }
    Optional<ProducedType> type = ProducedType.parse(produces);
    if (type.isEmpty()) {
      return reportBody(
          site.at("produces"),
          "\"" + produces + "\" is no media type.",
          "write one, such as \"text/html\".");
    }
    return type.get().isJson()
        ? json(sent.get(), sent.get() != value, produces, wrapped, site)
        : raw(sent.get(), type.get(), wrapped, site);
  }

  private Optional<ResponseBody> json(
      TypeMirror type, boolean narrowed, String mediaType, WrappedType wrapped, Site site) {
    BoundType value = value(wrapped, site);
    boolean nullable = wrapped.wrappers().isEmpty() ? isNullable(site) : value.isNullable();
    ElementRef place = narrowed ? site.at("response") : site.place();
    return json.output(narrowed ? narrowed(type, value) : value, place)
        .map(form -> new ResponseBody.Json(
            tools.typeRefs().of(type, place),
            nullable && !(form instanceof JsonType.Nullable) ? new JsonType.Nullable(form) : form,
            mediaType));
  }

  /** What is sent as it is. */
  private Optional<ResponseBody> raw(
      TypeMirror type, ProducedType produced, WrappedType wrapped, Site site) {
    boolean isText = TypeRefs.is(type, "java.lang.String");
    boolean isBytes =
        type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
    if (!isText && !isBytes) {
      return reportBody(
          site.at("produces"),
          tools.typeRefs().of(type, site.place()).simpleText()
              + " can't be sent as "
              + produced.text()
              + ".",
          "return a String or byte[] that is, or a media type whose content is JSON.");
    }
    if (isText && !produced.isUtf8()) {
      return reportBody(
          site.at("produces"),
          "A String is sent in UTF-8, not in " + produced.charset().orElseThrow() + ".",
          "remove the charset, or return byte[].");
    }
    if (value(wrapped, site).isNullable() || (wrapped.wrappers().isEmpty() && isNullable(site))) {
      return reportBody(
          site.place(),
          site.label() + " may return null, which has no form in " + produced.text() + ".",
          "remove @Nullable, or return an Optional, which answers 404.");
    }
    return Optional.of(
        isText
            ? new ResponseBody.Text(produced.withCharset())
            : new ResponseBody.Bytes(produced.text()));
  }

  /** What is inside of the wrappers. */
  private BoundType value(WrappedType wrapped, Site site) {
    UnseenAnnotations unseen = tools.classFiles().of(site.method());
    for (int i = 0; i < wrapped.wrappers().size(); i++) {
      unseen = unseen.argument(0);
    }
    return BoundType.of(wrapped.value().orElseThrow(), unseen);
  }

  /** A supertype with what its variables stand for; the compiler's own lacks the annotations. */
  private BoundType narrowed(TypeMirror type, BoundType value) {
    return isSameClass(type, value.mirror())
        ? BoundType.of(type, UnseenAnnotations.NONE)
        : JsonClass.of(value, tools.classFiles()).levels().stream()
            .filter(level -> isSameClass(type, level.mirror()))
            .findFirst()
            .orElseGet(() -> BoundType.of(type, UnseenAnnotations.NONE));
  }

  private boolean isSameClass(TypeMirror type, TypeMirror other) {
    return tools.types().isSameType(tools.types().erasure(type), tools.types().erasure(other));
  }

  private boolean isNullable(Site site) {
    return Nullness.isNullable(
        site.method(), site.method().getReturnType(), tools.classFiles().of(site.method()));
  }

  private static boolean isStage(TypeMirror type) {
    return TypeRefs.is(type, "java.util.concurrent.CompletionStage")
        || TypeRefs.is(type, "java.util.concurrent.CompletableFuture");
  }

  private static boolean isUri(WrappedType wrapped) {
    return wrapped.wrappers().isEmpty()
        && wrapped.value().stream().anyMatch(value -> TypeRefs.is(value, "java.net.URI"));
  }

  private static boolean isWrapper(TypeMirror type) {
    return TypeRefs.is(type, KeywayTypes.RESPONSE)
        || TypeRefs.is(type, "java.util.Optional")
        || TypeRefs.is(type, "java.util.OptionalInt")
        || TypeRefs.is(type, "java.util.OptionalLong")
        || TypeRefs.is(type, "java.util.OptionalDouble");
  }

  private boolean refuse(ElementRef place, String sentence, String fix) {
    report(DiagnosticId.INVALID_RESPONSE, place, sentence, fix);
    return false;
  }

  private Optional<ResponseBody> reportBody(ElementRef place, String sentence, String fix) {
    return report(DiagnosticId.INVALID_RESPONSE, place, sentence, fix);
  }

  private <T> Optional<T> report(DiagnosticId id, ElementRef place, String sentence, String fix) {
    diagnostics.report(Diagnostic.error(id, place, sentence).fix(fix));
    return Optional.empty();
  }
}
