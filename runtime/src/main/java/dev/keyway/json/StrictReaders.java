package dev.keyway.json;

import dev.keyway.Change;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.ReferenceType;

/**
 * Finds our readers for Jackson. They are made when a type is met that needs one, since a server
 * shouldn't have to make all of them before it can answer.
 */
final class StrictReaders extends Deserializers.Base {
  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return StrictNumbers.reader(type.getRawClass());
  }

  @Override
  public @Nullable ValueDeserializer<?> findReferenceDeserializer(
      ReferenceType type,
      DeserializationConfig config,
      BeanDescription.Supplier description,
      @Nullable TypeDeserializer contentType,
      @Nullable ValueDeserializer<?> content) {
    return type.hasRawClass(Change.class)
        ? Changes.reader(type, contentType, content)
        : StrictNumbers.reader(type.getRawClass());
  }

  @Override
  public @Nullable ValueDeserializer<?> findArrayDeserializer(
      ArrayType type,
      DeserializationConfig config,
      BeanDescription.Supplier description,
      @Nullable TypeDeserializer contentType,
      @Nullable ValueDeserializer<?> content) {
    return StrictNumbers.reader(type.getRawClass());
  }

  @Override
  public @Nullable ValueDeserializer<?> findEnumDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return type.hasRawClass(Month.class) ? StrictTexts.months() : null;
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return StrictNumbers.reader(type) != null || type == Month.class || type == Change.class;
  }
}
