package dev.keyway.processor.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * A type as it is written, with the types that the type variables in it stand for. The compiler's
 * own substitution loses {@code @Nullable} where it is written on a variable.
 *
 * @param unseen annotations on it
 * @param variables by their declaration
 */
record BoundType(TypeMirror mirror, UnseenAnnotations unseen, Map<Element, BoundType> variables) {

  /** A type without type variables. */
  static BoundType of(TypeMirror mirror, UnseenAnnotations unseen) {
    return new BoundType(mirror, unseen, Map.of());
  }

  /** The type of an array's components. */
  BoundType component() {
    return new BoundType(((ArrayType) mirror).getComponentType(), unseen.component(), variables);
  }

  /** What a wildcard extends. */
  BoundType bound() {
    TypeMirror bound = Objects.requireNonNull(((WildcardType) mirror).getExtendsBound(), "bound");
    return new BoundType(bound, unseen.bound(), variables);
  }

  /** What the variable stands for; absent if nothing is known of it, or it is no variable. */
  Optional<BoundType> variable() {
    if (mirror.getKind() != TypeKind.TYPEVAR) {
      return Optional.empty();
    }
    Element declaration = ((TypeVariable) mirror).asElement();
    return variables.keySet().stream()
        .filter(known -> isSame(known, declaration))
        .findFirst()
        .map(variables::get);
  }

  /** To Eclipse's compiler a variable with an annotation is another one. */
  private static boolean isSame(Element known, Element declaration) {
    return known.equals(declaration)
        || (known.getSimpleName().equals(declaration.getSimpleName())
            && Objects.equals(known.getEnclosingElement(), declaration.getEnclosingElement()));
  }

  /** The type itself, or what it stands for in the end. */
  BoundType resolved() {
    Optional<BoundType> variable = variable();
    return variable.isEmpty() ? this : variable.get().resolved();
  }

  /** Whether an annotation of the name {@code Nullable} is on it, or on what it stands for. */
  boolean isNullable() {
    return Nullness.isNullable(mirror, unseen)
        || variable().map(BoundType::isNullable).orElse(false);
  }

  /** The type arguments of a class or interface. */
  List<BoundType> arguments() {
    List<? extends TypeMirror> arguments = ((DeclaredType) mirror).getTypeArguments();
    List<BoundType> bound = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      bound.add(new BoundType(arguments.get(i), unseen.argument(i), variables));
    }
    return List.copyOf(bound);
  }

  /**
   * A member of this class or interface, in whose type the class's variables occur.
   *
   * @param on unseen annotations on the type
   */
  BoundType member(TypeMirror type, UnseenAnnotations on) {
    TypeElement declaration = (TypeElement) ((DeclaredType) mirror).asElement();
    Map<Element, BoundType> inside = new LinkedHashMap<>();
    List<BoundType> arguments = arguments();
    for (int i = 0; i < arguments.size(); i++) {
      inside.put(declaration.getTypeParameters().get(i), arguments.get(i));
    }
    return new BoundType(type, on, inside);
  }
}
