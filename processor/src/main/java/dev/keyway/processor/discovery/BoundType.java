package dev.keyway.processor.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A type as it is written, with the types that the type variables in it stand for. The compiler's
 * own substitution loses {@code @Nullable} where it is written on a variable.
 *
 * @param variables by their declaration
 */
record BoundType(TypeMirror mirror, Map<Element, BoundType> variables) {

  /** A type without type variables. */
  static BoundType of(TypeMirror mirror) {
    return new BoundType(mirror, Map.of());
  }

  /** Another type that is written where this one is. */
  BoundType beside(TypeMirror other) {
    return new BoundType(other, variables);
  }

  /** What the variable stands for; absent if nothing is known of it, or it is no variable. */
  Optional<BoundType> variable() {
    return mirror.getKind() == TypeKind.TYPEVAR
        ? Optional.ofNullable(variables.get(((TypeVariable) mirror).asElement()))
        : Optional.empty();
  }

  /** The type itself, or what it stands for in the end. */
  BoundType resolved() {
    Optional<BoundType> variable = variable();
    return variable.isEmpty() ? this : variable.get().resolved();
  }

  /** Whether an annotation of the name {@code Nullable} is on it, or on what it stands for. */
  boolean isNullable() {
    return Nullness.isNullable(mirror) || variable().map(BoundType::isNullable).orElse(false);
  }

  /** The type arguments of a class or interface. */
  List<BoundType> arguments() {
    return ((DeclaredType) mirror).getTypeArguments().stream().map(this::beside).toList();
  }

  /** A member of this class or interface, in whose type the class's variables occur. */
  BoundType member(TypeMirror type) {
    TypeElement declaration = (TypeElement) ((DeclaredType) mirror).asElement();
    Map<Element, BoundType> inside = new LinkedHashMap<>();
    List<BoundType> arguments = arguments();
    for (int i = 0; i < arguments.size(); i++) {
      inside.put(declaration.getTypeParameters().get(i), arguments.get(i));
    }
    return new BoundType(type, inside);
  }
}
