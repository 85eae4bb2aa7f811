package dev.keyway.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.SerializerFactoryConfig;
import tools.jackson.databind.ser.BeanSerializerFactory;
import tools.jackson.databind.ser.SerializerFactory;

/**
 * Writes the elements of an {@code Iterable} by their declared type. Static typing goes no further than
 * collections by itself, and of an {@code Iterable} would tell whatever a subclass adds.
 */
final class DeclaredIterables extends BeanSerializerFactory {
  private static final long serialVersionUID = 1L;

  DeclaredIterables() {
    this(new SerializerFactoryConfig());
  }

  private DeclaredIterables(SerializerFactoryConfig config) {
    super(config);
  }

  @Override
  public SerializerFactory withConfig(SerializerFactoryConfig config) {
    return new DeclaredIterables(config);
  }

  @Override
  protected ValueSerializer<?> buildIterableSerializer(
      SerializationContext context,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.Value format,
      boolean staticTyping,
      JavaType elements) {
    return super.buildIterableSerializer(context, type, description, format, true, elements);
  }
}
