package dev.keyway.processor.discovery;

import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Names the members of a class as its class file does: overloads are told apart by their descriptors. */
final class MemberNames {
  private final Elements elements;
  private final Types types;

  MemberNames(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** A name that no other field, or no other method, of the class has. */
  String of(Element member) {
    return member instanceof ExecutableElement method
        ? of(method)
        : member.getSimpleName().toString();
  }

  /** The name and descriptor. */
  String of(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> descriptor(parameter.asType()))
        .collect(Collectors.joining(
            "", method.getSimpleName() + "(", ")" + descriptor(method.getReturnType())));
  }

  private String descriptor(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    return switch (erased.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case CHAR -> "C";
      case DOUBLE -> "D";
      case FLOAT -> "F";
      case INT -> "I";
      case LONG -> "J";
      case SHORT -> "S";
      case VOID -> "V";
      case ARRAY -> "[" + descriptor(((ArrayType) erased).getComponentType());
      case DECLARED ->
        "L"
            + elements
                .getBinaryName((TypeElement) ((DeclaredType) erased).asElement())
                .toString()
                .replace('.', '/')
            + ";";
      default -> "?";
    };
  }
}
