package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.ElementRef;
import dev.keyway.processor.model.JsonType;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads what an endpoint answers. */
final class ResponseReader {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int RESET_CONTENT = 205;

  private final Types types;
  private final TypeRefs typeRefs;
  private final Diagnostics diagnostics;
  private final MissingTypes missing;
  private final JsonTypeReader json;

  ResponseReader(DiscoveryTools tools, JsonTypeReader json) {
    this.types = tools.types();
    this.typeRefs = tools.typeRefs();
    this.diagnostics = tools.diagnostics();
    this.missing = tools.missing();
    this.json = json;
  }

  /**
   * An answer.
   *
   * @param declared what the method returns
   * @param sent the same, or the supertype it is narrowed to
   * @param json the form of what is sent; absent for {@code void}
   */
  record Response(
      int status, TypeRef declared, TypeRef sent, boolean nullable, Optional<JsonType> json) {}

  /** The answer of a method by its endpoint annotation; empty if it is broken. */
  Optional<Response> read(
      ExecutableElement method, AnnotationMirror mirror, String label, Locator locator) {
    TypeMirror type = method.getReturnType();
    boolean isVoid = type.getKind() == TypeKind.VOID;
    Optional<Integer> status = status(isVoid, mirror, label, locator.at(method, mirror, "status"));
    TypeRef declared = typeRefs.of(type, locator.at(method));
    ElementRef place = locator.at(method, mirror, "response");
    Optional<TypeMirror> sent = sent(type, mirror, label, place);
    if (sent.isEmpty() || isVoid) {
      return sent.isEmpty() || status.isEmpty()
          ? Optional.empty()
          : Optional.of(new Response(status.get(), declared, declared, false, Optional.empty()));
    }
    boolean narrowed = sent.get() != type;
    boolean nullable = Nullness.isNullable(method, type);
    Optional<JsonType> form = json.output(sent.get(), narrowed ? place : locator.at(method))
        .map(read -> nullable && !(read instanceof JsonType.Nullable) ? orNull(read) : read);
    return form.isEmpty() || status.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Response(status.get(), declared, typeRefs.of(sent.get(), place), nullable, form));
  }

  private Optional<Integer> status(
      boolean isVoid, AnnotationMirror mirror, String label, ElementRef place) {
    int status = AnnotationMirrors.integer(mirror, "status");
    if (status == 0) {
      return Optional.of(isVoid ? NO_CONTENT : OK);
    }
    if (status < 200 || status > 299) {
      return report(
          DiagnosticId.INVALID_STATUS,
          place,
          status + " isn't the status of a success.",
          "give one from 200 to 299; for errors throw HttpException.");
    }
    if (!isVoid && (status == NO_CONTENT || status == RESET_CONTENT)) {
      return report(
          DiagnosticId.INVALID_STATUS,
          place,
          "An answer with status " + status + " has no content, but " + label + " returns a value.",
          "make the method void, or give another status.");
    }
    return Optional.of(status);
  }

  /** The type that is sent: with {@code response}, that supertype with its type arguments. */
  private Optional<TypeMirror> sent(
      TypeMirror type, AnnotationMirror mirror, String label, ElementRef place) {
    if (AnnotationMirrors.written(mirror, "response").isEmpty()) {
      return Optional.of(type);
    }
    Optional<TypeMirror> given = AnnotationMirrors.type(mirror, "response");
    if (given.isEmpty()) {
      missing.add(AnnotationMirrors.written(mirror, "response").get().toString(), place);
      return Optional.empty();
    }
    TypeRef wanted = typeRefs.of(given.get(), place);
    if (TypeRefs.is(given.get(), "java.lang.Void")) {
      return Optional.of(type);
    }
    if (TypeRefs.isObject(given.get())) {
      return report(
          DiagnosticId.INCOMPATIBLE_RESPONSE,
          place,
          "Object says nothing of what may be sent.",
          "narrow to a class or interface that has the members to send, or remove \"response\".");
    }
    if (type.getKind().isPrimitive() || type.getKind() == TypeKind.ARRAY) {
      return report(
          DiagnosticId.INCOMPATIBLE_RESPONSE,
          place,
          label
              + " returns "
              + typeRefs.of(type, place).simpleText()
              + ", which can't be narrowed.",
          "remove \"response\".");
    }
    Deque<TypeMirror> open = new ArrayDeque<>();
    if (type.getKind() == TypeKind.DECLARED) {
      open.add(type);
    }
    while (!open.isEmpty()) {
      TypeMirror next = open.remove();
      if (types.isSameType(types.erasure(next), types.erasure(given.get()))) {
        return Optional.of(next);
      }
      open.addAll(types.directSupertypes(next));
    }
    return report(
        DiagnosticId.INCOMPATIBLE_RESPONSE,
        place,
        wanted.simpleText()
            + " is no supertype of "
            + typeRefs.of(type, place).simpleText()
            + ", which "
            + label
            + " returns.",
        "narrow to a supertype, or return what is to be sent.");
  }

  private static JsonType orNull(JsonType type) {
    return new JsonType.Nullable(type);
  }

  private <T> Optional<T> report(DiagnosticId id, ElementRef place, String sentence, String fix) {
    diagnostics.report(Diagnostic.error(id, place, sentence).fix(fix));
    return Optional.empty();
  }
}
