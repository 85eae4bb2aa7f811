package dev.keyway.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.keyway.Change;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.ReferenceType;

/** Finds our writers for Jackson. They are made when a type is met that needs one, as readers are. */
final class StrictWriters extends Serializers.Base {
  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return number(type.getRawClass());
  }

  @Override
  public @Nullable ValueSerializer<?> findArraySerializer(
      SerializationConfig config,
      ArrayType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format,
      @Nullable TypeSerializer elementType,
      @Nullable ValueSerializer<Object> elements) {
    return number(type.getRawClass());
  }

  @Override
  public @Nullable ValueSerializer<?> findEnumSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return type.hasRawClass(Month.class) ? ToStringSerializer.instance : null;
  }

  @Override
  public @Nullable ValueSerializer<?> findReferenceSerializer(
      SerializationConfig config,
      ReferenceType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format,
      @Nullable TypeSerializer contentType,
      @Nullable ValueSerializer<Object> content) {
    return type.hasRawClass(Change.class) ? Changes.writer(type, contentType, content) : null;
  }

  /** Looks at the type first, so that an API without such numbers starts without their writers. */
  private static @Nullable ValueSerializer<?> number(Class<?> type) {
    Class<?> number = type.isArray() ? type.getComponentType() : type;
    return number == double.class
            || number == float.class
            || number == Double.class
            || number == Float.class
        ? FiniteNumbers.writer(type)
        : null;
  }
}
