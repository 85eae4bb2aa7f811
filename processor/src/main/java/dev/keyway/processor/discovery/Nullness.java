package dev.keyway.processor.discovery;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Knows what may be null: what an annotation of the name {@code Nullable} says, from wherever it is. */
final class Nullness {
  private static final String NULLABLE = "Nullable";

  private Nullness() {}

  /**
   * Whether a parameter, a component of a record, or the result of a method may be null.
   *
   * @param declaration where an annotation that isn't one of types stands
   * @param type where JSpecify's stands
   * @param unseen on the type
   */
  static boolean isNullable(Element declaration, TypeMirror type, UnseenAnnotations unseen) {
    return isNullable(type, unseen) || AnnotationMirrors.hasNamed(declaration, NULLABLE);
  }

  /** Whether a type argument may be null. */
  static boolean isNullable(TypeMirror type, UnseenAnnotations unseen) {
    return AnnotationMirrors.hasNamed(type, NULLABLE) || unseen.hasNamed(NULLABLE);
  }
}
