package dev.keyway.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.jdk.NumberSerializers;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes {@code double} and {@code float}, unless they aren't numbers. By itself Jackson writes {@code
 * NaN} as text.
 */
final class FiniteNumbers {
  private FiniteNumbers() {}

  /** What writes a type; null if it is another one. */
  static @Nullable ValueSerializer<?> writer(Class<?> type) {
    return switch (type.getTypeName()) {
      case "double", "java.lang.Double" -> new DoubleWriter(type);
      case "float", "java.lang.Float" -> new FloatWriter();
      case "double[]" -> new DoubleArrayWriter();
      case "float[]" -> new FloatArrayWriter();
      default -> null;
    };
  }

  private static void requireFinite(double value, JsonGenerator generator) {
    if (!Double.isFinite(value)) {
      throw DatabindException.from(generator, "JSON has no " + value);
    }
  }

  /** Writes a {@code double} unless it isn't a number. */
  private static final class DoubleWriter extends NumberSerializers.DoubleSerializer {
    DoubleWriter(Class<?> type) {
      super(type);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
      requireFinite((Double) value, generator);
      super.serialize(value, generator, context);
    }

    @Override
    public ValueSerializer<?> createContextual(
        SerializationContext context, @Nullable BeanProperty property) {
      return FiniteTextWriter.unlessSame(this, super.createContextual(context, property));
    }
  }

  /** Writes a {@code float} unless it isn't a number. */
  private static final class FloatWriter extends NumberSerializers.FloatSerializer {
    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
      requireFinite((Float) value, generator);
      super.serialize(value, generator, context);
    }

    @Override
    public ValueSerializer<?> createContextual(
        SerializationContext context, @Nullable BeanProperty property) {
      return FiniteTextWriter.unlessSame(this, super.createContextual(context, property));
    }
  }

  /** Writes a number in the form that a {@code @JsonFormat} asks for, unless it isn't a number. */
  private static final class FiniteTextWriter extends StdSerializer<Object> {
    private final ValueSerializer<Object> jackson;

    private FiniteTextWriter(ValueSerializer<Object> jackson) {
      super(Number.class);
      this.jackson = jackson;
    }

    @SuppressWarnings("unchecked") // what Jackson found for the type
    static ValueSerializer<?> unlessSame(ValueSerializer<?> plain, ValueSerializer<?> contextual) {
      return contextual == plain
          ? plain
          : new FiniteTextWriter((ValueSerializer<Object>) contextual);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
      requireFinite(((Number) value).doubleValue(), generator);
      jackson.serialize(value, generator, context);
    }
  }

  /** Writes {@code double}s that are all numbers. */
  private static final class DoubleArrayWriter extends StdSerializer<double[]> {
    DoubleArrayWriter() {
      super(double[].class);
    }

    @Override
    public void serialize(double[] values, JsonGenerator generator, SerializationContext context) {
      generator.writeStartArray();
      for (double value : values) {
        requireFinite(value, generator);
        generator.writeNumber(value);
      }
      generator.writeEndArray();
    }
  }

  /** Writes {@code float}s that are all numbers. */
  private static final class FloatArrayWriter extends StdSerializer<float[]> {
    FloatArrayWriter() {
      super(float[].class);
    }

    @Override
    public void serialize(float[] values, JsonGenerator generator, SerializationContext context) {
      generator.writeStartArray();
      for (float value : values) {
        requireFinite(value, generator);
        generator.writeNumber(value);
      }
      generator.writeEndArray();
    }
  }
}
