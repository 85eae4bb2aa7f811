package dev.keyway.processor.discovery;

import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.TypeRef;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;

/** Turns types with type variables into the model's, with what the variables stand for. */
final class BoundTypeRefs {
  private static final String NULLABLE = "?";

  private final TypeRefs types;
  private final SourceRef place;

  BoundTypeRefs(TypeRefs types, SourceRef place) {
    this.types = types;
    this.place = place;
  }

  /** The type; a variable of which nothing is known keeps its name. */
  TypeRef of(BoundType bound) {
    BoundType type = bound.resolved();
    if (type.mirror() instanceof DeclaredType declared) {
      TypeRef.Declared erased = TypeRefs.of((TypeElement) declared.asElement());
      List<TypeRef> arguments = type.arguments().stream().map(this::of).toList();
      return new TypeRef.Declared(erased.packageName(), erased.simpleNames(), arguments);
    }
    return type.mirror() instanceof ArrayType
        ? new TypeRef.Array(of(type.component()))
        : types.of(type.mirror(), place);
  }

  /** Where its arguments are nullable, as a text that differs where that differs. */
  static String nullness(BoundType bound) {
    BoundType type = bound.resolved();
    if (type.mirror() instanceof ArrayType) {
      return mark(type.component());
    }
    StringBuilder marks = new StringBuilder();
    if (type.mirror() instanceof DeclaredType) {
      type.arguments().forEach(argument -> marks.append(mark(argument)));
    }
    return marks.toString();
  }

  /** Whether some argument is nullable, by what {@link #nullness} gives. */
  static boolean hasNullable(String nullness) {
    return nullness.contains(NULLABLE);
  }

  private static String mark(BoundType type) {
    return (type.isNullable() ? NULLABLE : "!") + "(" + nullness(type) + ")";
  }

  /** How deep type arguments are nested. */
  static int depth(TypeRef type) {
    if (type instanceof TypeRef.Array array) {
      return depth(array.component());
    }
    return type instanceof TypeRef.Declared declared
        ? 1 + declared.arguments().stream().mapToInt(BoundTypeRefs::depth).max().orElse(0)
        : 1;
  }
}
