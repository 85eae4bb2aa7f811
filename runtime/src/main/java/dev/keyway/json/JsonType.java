package dev.keyway.json;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/**
 * A Java type with its type arguments, as the declared type of a body or an answer.
 *
 * <pre>{@code
 * JsonType<Order> order = JsonType.of(Order.class);
 * JsonType<List<Order>> orders = new JsonType<>() {};
 * }</pre>
 *
 * @param <T> the type
 */
public abstract class JsonType<T> {
  private final Type type;
  private final Nullness nullness;

  /**
   * Captures the type argument of the anonymous subclass that is being made.
   *
   * @throws IllegalArgumentException if there is none, or if it is a type variable
   */
  protected JsonType() {
    Type superclass = getClass().getGenericSuperclass();
    if (getClass().getSuperclass() != JsonType.class
        || !(superclass instanceof ParameterizedType parameterized)) {
      throw new IllegalArgumentException("write new JsonType<List<Item>>() {}");
    }
    this.type = parameterized.getActualTypeArguments()[0];
    if (type instanceof TypeVariable) {
      throw new IllegalArgumentException("not a type that is known at run time: " + type);
    }
    this.nullness = Nullness.of(((AnnotatedParameterizedType) getClass().getAnnotatedSuperclass())
        .getAnnotatedActualTypeArguments()[0]);
  }

  private JsonType(Class<T> type) {
    this.type = type;
    this.nullness = Nullness.NON_NULL;
  }

  /** The type of a class without type arguments. */
  public static <T> JsonType<T> of(Class<T> type) {
    return new OfClass<>(type);
  }

  /** The type. */
  public final Type type() {
    return type;
  }

  /** Where the type allows null. */
  final Nullness nullness() {
    return nullness;
  }

  @Override
  public final String toString() {
    return type.getTypeName();
  }

  /** The type of a plain class. */
  private static final class OfClass<T> extends JsonType<T> {
    OfClass(Class<T> type) {
      super(type);
    }
  }
}
