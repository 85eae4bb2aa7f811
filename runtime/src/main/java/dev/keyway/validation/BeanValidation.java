package dev.keyway.validation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.json.BodyCheck;
import dev.keyway.json.BodyChecks;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Has bodies checked by a provider of Jakarta Validation, and tells what it finds as generated checks do:
 * where in the JSON, by the name of the constraint, in the provider's words.
 */
public final class BeanValidation implements BodyChecks<Object> {
  private final Validator validator;

  /** Checks by that validator. */
  public BeanValidation(Validator validator) {
    this.validator = validator;
  }

  /** A body that is a collection, a map or an array is checked element by element. */
  @Override
  public void check(Object body, BodyCheck check) {
    if (body instanceof Iterable<?> elements) {
      check.enterElements();
      for (Object element : elements) {
        check.element();
        checkPresent(element, check);
      }
      check.leave();
    } else if (body instanceof Object[] elements) {
      check.enterElements();
      for (Object element : elements) {
        check.element();
        checkPresent(element, check);
      }
      check.leave();
    } else if (body instanceof Map<?, ?> entries) {
      for (Map.Entry<?, ?> entry : entries.entrySet()) {
        check.enter(String.valueOf(entry.getKey()));
        checkPresent(entry.getValue(), check);
        check.leave();
      }
    } else if (body instanceof Optional<?> content) {
      checkPresent(content.orElse(null), check);
    } else {
      // Violations come in no order, and answers ought to have one.
      Map<String, ConstraintViolation<Object>> violations = new TreeMap<>();
      for (ConstraintViolation<Object> violation : validator.validate(body)) {
        violations.put(violation.getPropertyPath() + " " + violation.getMessage(), violation);
      }
      violations.values().forEach(violation -> report(violation, check));
    }
  }

  private void checkPresent(@Nullable Object value, BodyCheck check) {
    if (value != null) {
      check(value, check);
    }
  }

  private static void report(ConstraintViolation<?> violation, BodyCheck check) {
    int depth = 0;
    Object holder = violation.getRootBean();
    for (Path.Node node : violation.getPropertyPath()) {
      Object place = node.getIndex() != null ? node.getIndex() : node.getKey();
      if (place != null) {
        check.enter(place);
        depth++;
        holder = element(holder, place);
      }
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
        RecordComponent component = component(holder, node.getName());
        // A getter that is no component is a rule about the record.
        if (component != null || !(holder instanceof Record)) {
          check.enter(component == null ? node.getName() : jsonName(component));
          depth++;
        }
        holder = component == null ? null : value(component, holder);
      }
    }
    check.invalid(name(violation), violation.getMessage());
    for (; depth > 0; depth--) {
      check.leave();
    }
  }

  /** {@code notBlank} for {@code @NotBlank}. */
  private static String name(ConstraintViolation<?> violation) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    String name = constraint.annotationType().getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static @Nullable RecordComponent component(@Nullable Object holder, String name) {
    if (holder instanceof Record) {
      for (RecordComponent component : holder.getClass().getRecordComponents()) {
        if (component.getName().equals(name)) {
          return component;
        }
      }
    }
    return null;
  }

  private static String jsonName(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null || property.value().isEmpty() ? component.getName() : property.value();
  }

  private static @Nullable Object value(RecordComponent component, @Nullable Object holder) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Then what is below is called as in Java.
      return null;
    }
  }

  private static @Nullable Object element(@Nullable Object holder, Object place) {
    Object container = holder instanceof Optional<?> content ? content.orElse(null) : holder;
    if (container instanceof Map<?, ?> entries) {
      return entries.get(place);
    }
    if (container instanceof List<?> list && place instanceof Integer index) {
      return list.get(index);
    }
    return container instanceof Object[] array && place instanceof Integer index
        ? array[index]
        : null;
  }
}
