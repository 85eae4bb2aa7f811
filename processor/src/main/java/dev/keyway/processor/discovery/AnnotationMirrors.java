package dev.keyway.processor.discovery;

import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads annotations by name.
 *
 * <p>Sources may be wrong: a value that isn't there, or is of the wrong type, reads as empty, since the
 * compiler tells of it.
 */
final class AnnotationMirrors {
  private AnnotationMirrors() {}

  /** The annotation of that type, if it is there. */
  static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String type) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (typeName(mirror).equals(type)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** All annotations of those types, as written. */
  static List<AnnotationMirror> all(AnnotatedConstruct annotated, List<String> types) {
    return annotated.getAnnotationMirrors().stream()
        .<AnnotationMirror>map(mirror -> mirror)
        .filter(mirror -> types.contains(typeName(mirror)))
        .toList();
  }

  /** Whether there is an annotation of that type. */
  static boolean has(AnnotatedConstruct annotated, String type) {
    return find(annotated, type).isPresent();
  }

  /** Whether there is an annotation of that simple name, from wherever. */
  static boolean hasNamed(AnnotatedConstruct annotated, String simpleName) {
    return annotated.getAnnotationMirrors().stream()
        .anyMatch(mirror -> type(mirror).getSimpleName().contentEquals(simpleName));
  }

  /** The annotation's type. */
  static TypeElement type(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /** The annotation's type, by its canonical name. */
  static String typeName(AnnotationMirror mirror) {
    return type(mirror).getQualifiedName().toString();
  }

  /** As the user wrote it, without its values. */
  static String label(AnnotationMirror mirror) {
    return "@" + type(mirror).getSimpleName();
  }

  /** The value, if the user wrote it. */
  static Optional<AnnotationValue> written(AnnotationMirror mirror, String member) {
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** The value or else its default. */
  static Optional<AnnotationValue> value(AnnotationMirror mirror, String member) {
    Optional<AnnotationValue> written = written(mirror, member);
    if (written.isPresent()) {
      return written;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type(mirror).getEnclosedElements())) {
      if (method.getSimpleName().contentEquals(member)) {
        return Optional.ofNullable(method.getDefaultValue());
      }
    }
    return Optional.empty();
  }

  /** A text; empty if there is none. */
  static String string(AnnotationMirror mirror, String member) {
    return read(mirror, member, String.class).orElse("");
  }

  /** A number; zero if there is none. */
  static int integer(AnnotationMirror mirror, String member) {
    return read(mirror, member, Integer.class).orElse(0);
  }

  /** A long number; zero if there is none. */
  static long longValue(AnnotationMirror mirror, String member) {
    return read(mirror, member, Long.class).orElse(0L);
  }

  /** A truth value; false if there is none. */
  static boolean bool(AnnotationMirror mirror, String member) {
    return read(mirror, member, Boolean.class).orElse(false);
  }

  /** The name of an enum constant; empty if there is none. */
  static String constant(AnnotationMirror mirror, String member) {
    return read(mirror, member, VariableElement.class)
        .map(constant -> constant.getSimpleName().toString())
        .orElse("");
  }

  /** A class; absent also where it doesn't exist. */
  static Optional<TypeMirror> type(AnnotationMirror mirror, String member) {
    return read(mirror, member, TypeMirror.class);
  }

  /** The elements of an array, in order; a lone value is an array of one. */
  static List<AnnotationValue> values(AnnotationMirror mirror, String member) {
    Optional<AnnotationValue> value = value(mirror, member);
    if (value.isEmpty()) {
      return List.of();
    }
    return value.get().getValue() instanceof List<?> elements
        ? elements.stream()
            .filter(AnnotationValue.class::isInstance)
            .map(AnnotationValue.class::cast)
            .toList()
        : List.of(value.get());
  }

  /** The texts of an array. */
  static List<String> strings(AnnotationMirror mirror, String member) {
    return values(mirror, member).stream()
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** The annotations in an array. */
  static List<AnnotationMirror> annotations(AnnotationMirror mirror, String member) {
    return values(mirror, member).stream()
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast)
        .toList();
  }

  private static <T> Optional<T> read(AnnotationMirror mirror, String member, Class<T> type) {
    return value(mirror, member)
        .map(AnnotationValue::getValue)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
