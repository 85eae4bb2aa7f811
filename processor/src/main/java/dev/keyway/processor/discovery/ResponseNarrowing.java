package dev.keyway.processor.discovery;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.ElementRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Applies {@code response}: what is sent is the supertype it names, in place of the method's type or of
 * the elements of its lists, sets, maps and arrays.
 */
final class ResponseNarrowing {
  private final DiscoveryTools tools;
  private final Types types;

  ResponseNarrowing(DiscoveryTools tools) {
    this.tools = tools;
    this.types = tools.types();
  }

  /**
   * The type that is sent.
   *
   * @param type the type of what the method gives, without what is around it
   * @param label of the method
   * @param place of {@code response}
   * @return the same object if nothing is narrowed; empty if that was wrong and reported
   */
  Optional<TypeMirror> sent(
      TypeMirror type, AnnotationMirror mirror, String label, ElementRef place) {
    if (AnnotationMirrors.written(mirror, "response").isEmpty()) {
      return Optional.of(type);
    }
    Optional<TypeMirror> given = AnnotationMirrors.type(mirror, "response");
    if (given.isEmpty()) {
      tools.missing().add(AnnotationMirrors.written(mirror, "response").get().toString(), place);
      return Optional.empty();
    }
    // Its supertypes are looked up, so it must exist.
    tools.typeRefs().of(given.get(), place);
    if (TypeRefs.is(given.get(), "java.lang.Void")) {
      return Optional.of(type);
    }
    if (TypeRefs.isObject(given.get())) {
      return report(
          place,
          "Object says nothing of what may be sent.",
          "narrow to a class or interface that has the members to send, or remove \"response\".");
    }
    Optional<TypeMirror> narrowed = narrowed(type, given.get());
    if (narrowed.isPresent()) {
      return narrowed;
    }
    String text = text(type, place);
    return type.getKind().isPrimitive() || type.getKind() == TypeKind.ARRAY
        ? report(
            place,
            label + " returns " + text + ", which can't be narrowed.",
            "remove \"response\".")
        : report(
            place,
            text(given.get(), place)
                + " is no supertype of "
                + text
                + ", which "
                + label
                + " returns.",
            "narrow to a supertype, or return what is to be sent.");
  }

  private Optional<TypeMirror> narrowed(TypeMirror type, TypeMirror wanted) {
    if (type instanceof ArrayType array) {
      return wanted.getKind() == TypeKind.DECLARED
          ? narrowed(array.getComponentType(), wanted).map(types::getArrayType)
          : Optional.empty();
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    Optional<TypeMirror> supertype = supertype(declared, wanted);
    return supertype.isPresent() ? supertype : container(declared, wanted);
  }

  /** The supertype of that class, with its type arguments. */
  private Optional<TypeMirror> supertype(DeclaredType type, TypeMirror wanted) {
    Deque<TypeMirror> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      TypeMirror next = open.remove();
      if (types.isSameType(types.erasure(next), types.erasure(wanted))) {
        return Optional.of(next);
      }
      open.addAll(types.directSupertypes(next));
    }
    return Optional.empty();
  }

  /** {@code List<Stored>} becomes {@code List<? extends User>}, which is a type of the same value. */
  private Optional<TypeMirror> container(DeclaredType type, TypeMirror wanted) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    List<TypeMirror> arguments = new ArrayList<>(type.getTypeArguments());
    if (arguments.isEmpty() || !(JsonContainers.isArray(name) || JsonContainers.isMap(name))) {
      return Optional.empty();
    }
    int last = arguments.size() - 1;
    return narrowed(arguments.get(last), wanted).map(narrowed -> {
      arguments.set(last, types.getWildcardType(narrowed, null));
      return types.getDeclaredType(element, arguments.toArray(TypeMirror[]::new));
    });
  }

  private String text(TypeMirror type, ElementRef place) {
    return tools.typeRefs().of(type, place).simpleText();
  }

  private Optional<TypeMirror> report(ElementRef place, String sentence, String fix) {
    tools
        .diagnostics()
        .report(Diagnostic.error(DiagnosticId.INCOMPATIBLE_RESPONSE, place, sentence)
            .fix(fix));
    return Optional.empty();
  }
}
