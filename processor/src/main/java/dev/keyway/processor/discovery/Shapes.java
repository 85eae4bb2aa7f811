package dev.keyway.processor.discovery;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Knows which classes generated code can make or hold, and which methods it can call. */
final class Shapes {
  private Shapes() {}

  /** Why a class can't be made, as the end of a sentence; empty if it can. */
  static Optional<String> problem(TypeElement type) {
    return type.getModifiers().contains(Modifier.ABSTRACT) && type.getKind() == ElementKind.CLASS
        ? Optional.of("is abstract")
        : problemOfHeld(type);
  }

  /** Why values of a class can't be held, whoever makes them; empty if they can. */
  static Optional<String> problemOfHeld(TypeElement type) {
    switch (type.getKind()) {
      case CLASS, RECORD -> {}
      case ENUM -> {
        return Optional.of("is an enum");
      }
      case ANNOTATION_TYPE -> {
        return Optional.of("is an annotation type");
      }
      default -> {
        return Optional.of("is an interface");
      }
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("is generic");
    }
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      TypeElement level = (TypeElement) each;
      if (level.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(
            level.equals(type) ? "is private" : "is inside the private " + level.getSimpleName());
      }
      if (level.getNestingKind() == NestingKind.MEMBER
          && !level.getModifiers().contains(Modifier.STATIC)) {
        return Optional.of(
            level.equals(type)
                ? "is an inner class"
                : "is inside the inner class " + level.getSimpleName());
      }
    }
    return Optional.empty();
  }

  /** Why generated code can't call a method on an instance, as the end of a sentence. */
  static Optional<String> problem(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    for (Modifier modifier :
        new Modifier[] {Modifier.PRIVATE, Modifier.STATIC, Modifier.ABSTRACT}) {
      if (modifiers.contains(modifier)) {
        return Optional.of("is " + modifier);
      }
    }
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of("is generic");
    }
    return method.isVarArgs()
        ? Optional.of("takes a variable number of arguments")
        : Optional.empty();
  }
}
