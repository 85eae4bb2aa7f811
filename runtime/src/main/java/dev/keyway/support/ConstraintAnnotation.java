package dev.keyway.support;

import jakarta.validation.ConstraintValidator;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A constraint's annotation for the validator that wants to see it, made once, when the generated class
 * is initialized, from what is written in the source.
 */
public final class ConstraintAnnotation implements InvocationHandler {
  private final Class<? extends Annotation> type;
  private final Map<String, Object> values = new TreeMap<>();

  private ConstraintAnnotation(Class<? extends Annotation> type, Map<String, Object> written) {
    this.type = type;
    for (Method attribute : type.getDeclaredMethods()) {
      Object value = written.getOrDefault(attribute.getName(), attribute.getDefaultValue());
      if (value != null) {
        values.put(attribute.getName(), value);
      }
    }
  }

  /**
   * A validator that has seen its annotation.
   *
   * @param type of the annotation
   * @param written its attributes, those with their default values left out
   * @return the validator
   */
  public static <A extends Annotation, V extends ConstraintValidator<A, ?>> V initialize(
      V validator, Class<A> type, Map<String, Object> written) {
    validator.initialize(type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, new ConstraintAnnotation(type, written))));
    return validator;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    if (arguments != null && arguments.length == 1) {
      return proxy == arguments[0];
    }
    Object value = values.get(method.getName());
    if (value != null) {
      return value.getClass().isArray() ? copy(value) : value;
    }
    return switch (method.getName()) {
      case "annotationType" -> type;
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "@" + type.getName() + values.keySet();
    };
  }

  private static Object copy(Object array) {
    return array instanceof Object[] objects ? Arrays.copyOf(objects, objects.length) : array;
  }
}
