package dev.keyway.json;

import dev.keyway.Change;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
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
import tools.jackson.databind.JavaType;
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
    return of(type, null);
  }

  /**
   * Reads the annotations of a member's type.
   *
   * @param resolved the type with what the variables in it stand for, of which the annotations are
   *     forgotten; null if it has no variables
   */
  static Nullness of(AnnotatedType type, @Nullable JavaType resolved) {
    if (type instanceof AnnotatedWildcardType wildcard) {
      return of(wildcard.getAnnotatedUpperBounds()[0], resolved);
    }
    boolean nullable = type.isAnnotationPresent(org.jspecify.annotations.Nullable.class);
    if (resolved != null && type instanceof AnnotatedTypeVariable) {
      Nullness meant = of(resolved);
      return new Nullness(nullable || meant.nullable, meant.contents);
    }
    Class<?> raw = rawClass(type.getType());
    if (raw == Optional.class && type instanceof AnnotatedParameterizedType optional) {
      // Null is the empty one, so the value inside has no null of its own.
      return new Nullness(
          true, of(optional.getAnnotatedActualTypeArguments()[0], contents(resolved)).contents);
    }
    if (raw == Change.class && type instanceof AnnotatedParameterizedType change) {
      return of(change.getAnnotatedActualTypeArguments()[0], contents(resolved));
    }
    Nullness contents = null;
    if (type instanceof AnnotatedArrayType array) {
      contents = of(array.getAnnotatedGenericComponentType(), contents(resolved));
    } else if (type instanceof AnnotatedParameterizedType parameterized
        && raw != null
        && (Iterable.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw))) {
      AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
      contents = of(arguments[arguments.length - 1], contents(resolved));
    }
    return new Nullness(nullable || hasNull(raw), contents);
  }

  /** What a type allows by itself. */
  private static Nullness of(JavaType type) {
    JavaType held = contents(type);
    Nullness contents = held == null ? null : of(held);
    return new Nullness(
        hasNull(type.getRawClass()),
        contents != null && type.isReferenceType() ? contents.contents : contents);
  }

  /** What an array, a collection, a map or a reference holds. */
  private static @Nullable JavaType contents(@Nullable JavaType type) {
    return type != null && type.hasRawClass(Iterable.class)
        ? type.containedType(0)
        : type == null ? null : type.getContentType();
  }

  /** Whether the type has a value of its own for null. */
  private static boolean hasNull(@Nullable Class<?> raw) {
    return raw == Optional.class
        || raw == OptionalInt.class
        || raw == OptionalLong.class
        || raw == OptionalDouble.class
        || (raw != null && JsonNode.class.isAssignableFrom(raw));
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

  /** Whether null may be what the value holds, on the next level. */
  boolean contentsMayBeNull() {
    return contents != null && contents.nullable;
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
