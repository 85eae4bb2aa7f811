package dev.keyway.json;

import dev.keyway.Change;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a declared type allows JSON's {@code null}: as the value itself, and as an element of the
 * arrays, collections and map values in it, on every level.
 */
final class Nullness {
  /** Null is allowed nowhere. */
  static final Nullness NON_NULL = new Nullness(false, null);

  private final boolean nullable;
  private final @Nullable Nullness contents;

  private Nullness(boolean nullable, @Nullable Nullness contents) {
    this.nullable = nullable;
    this.contents = contents;
  }

  /** Reads the annotations of a type. */
  static Nullness of(AnnotatedType type) {
    if (type instanceof AnnotatedWildcardType wildcard) {
      return of(wildcard.getAnnotatedUpperBounds()[0]);
    }
    Class<?> raw = rawClass(type.getType());
    boolean nullable = type.isAnnotationPresent(org.jspecify.annotations.Nullable.class);
    if (raw == Optional.class && type instanceof AnnotatedParameterizedType optional) {
      // Null is the empty one, so the value inside has no null of its own.
      return new Nullness(true, of(optional.getAnnotatedActualTypeArguments()[0]).contents);
    }
    if (raw == Change.class && type instanceof AnnotatedParameterizedType change) {
      return of(change.getAnnotatedActualTypeArguments()[0]);
    }
    if (raw == OptionalInt.class || raw == OptionalLong.class || raw == OptionalDouble.class) {
      nullable = true;
    }
    if (raw != null && JsonNode.class.isAssignableFrom(raw)) {
      // A tree has a node for null.
      nullable = true;
    }
    Nullness contents = null;
    if (type instanceof AnnotatedArrayType array) {
      contents = of(array.getAnnotatedGenericComponentType());
    } else if (type instanceof AnnotatedParameterizedType parameterized
        && raw != null
        && (Iterable.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw))) {
      AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
      contents = of(arguments[arguments.length - 1]);
    }
    return new Nullness(nullable, contents);
  }

  private static @Nullable Class<?> rawClass(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : null;
  }

  /** Whether the value itself may be null. */
  boolean isNullable() {
    return nullable;
  }

  /** Whether null may occur below the value, on any level. */
  boolean hasNullableContents() {
    return contents != null && (contents.nullable || contents.hasNullableContents());
  }

  /** Whether null may occur below the value on some level, and on another it may not. */
  boolean hasMixedContents() {
    return hasNullableContents() && !contentsAreNullable();
  }

  private boolean contentsAreNullable() {
    return contents == null || (contents.nullable && contents.contentsAreNullable());
  }

  /** Whether no null is below a value where none may be. */
  boolean permits(@Nullable Object value) {
    if (contents == null || value == null) {
      return true;
    }
    if (value instanceof Optional<?> optional) {
      return permits(optional.orElse(null));
    }
    if (value instanceof Change<?> change) {
      return !change.isPresent() || permits(change.get());
    }
    if (value instanceof Iterable<?> elements) {
      return contents.permitsAll(elements);
    }
    if (value instanceof Map<?, ?> map) {
      return contents.permitsAll(map.values());
    }
    for (int i = 0; i < Array.getLength(value); i++) {
      if (!contents.permitsElement(Array.get(value, i))) {
        return false;
      }
    }
    return true;
  }

  private boolean permitsAll(Iterable<?> elements) {
    for (Object element : elements) {
      if (!permitsElement(element)) {
        return false;
      }
    }
    return true;
  }

  private boolean permitsElement(@Nullable Object element) {
    return element == null ? nullable : permits(element);
  }
}
