package dev.keyway.json;

import java.math.BigDecimal;
import java.time.Year;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads the numbers for which no setting makes Jackson strict. By itself it takes 1e999 and the text
 * {@code "Infinity"} for infinity, 200 for the byte -56, and base64 text for an array of {@code double}.
 */
final class StrictNumbers {
  /** Decimal places of a {@code BigDecimal}, before or after the point; as for parameters. */
  static final int MAX_SCALE = 1000;

  private StrictNumbers() {}

  /** What reads a type; null if Jackson may. */
  static @Nullable ValueDeserializer<?> reader(Class<?> type) {
    return type.isArray() ? arrayReader(type) : scalarReader(type);
  }

  /** One by one, since the JVM makes a class for each function that is met on the way. */
  private static @Nullable ValueDeserializer<?> scalarReader(Class<?> type) {
    return switch (type.getName()) {
      case "double" -> new ScalarReader<>(double.class, StrictNumbers::readDouble);
      case "java.lang.Double" -> new ScalarReader<>(Double.class, StrictNumbers::readDouble);
      case "float" -> new ScalarReader<>(float.class, StrictNumbers::readFloat);
      case "java.lang.Float" -> new ScalarReader<>(Float.class, StrictNumbers::readFloat);
      case "byte" -> new ScalarReader<>(byte.class, StrictNumbers::readByte);
      case "java.lang.Byte" -> new ScalarReader<>(Byte.class, StrictNumbers::readByte);
      case "java.time.Year" -> new ScalarReader<>(Year.class, StrictNumbers::readYear);
      case "java.math.BigDecimal" ->
        new ScalarReader<>(BigDecimal.class, StrictNumbers::readDecimal);
      case "java.lang.Number" -> new ScalarReader<>(Number.class, StrictNumbers::readNumber);
      case "java.util.OptionalInt" ->
        new ScalarReader<>(OptionalInt.class, StrictNumbers::readOptionalInt, OptionalInt.empty());
      case "java.util.OptionalLong" ->
        new ScalarReader<>(
            OptionalLong.class, StrictNumbers::readOptionalLong, OptionalLong.empty());
      case "java.util.OptionalDouble" ->
        new ScalarReader<>(
            OptionalDouble.class,
            (parser, context) -> OptionalDouble.of(readDouble(parser, context)),
            OptionalDouble.empty());
      default -> null;
    };
  }

  private static @Nullable ValueDeserializer<?> arrayReader(Class<?> type) {
    if (type == double[].class) {
      return new ScalarReader<>(double[].class, StrictNumbers::readDoubles);
    }
    if (type == float[].class) {
      return new ScalarReader<>(float[].class, StrictNumbers::readFloats);
    }
    return type == byte[].class ? new ScalarReader<>(byte[].class, StrictNumbers::readBytes) : null;
  }

  private static double readDouble(JsonParser parser, DeserializationContext context) {
    requireNumber(parser, context, double.class);
    double value = parser.getDoubleValue();
    if (!Double.isFinite(value)) {
      throw context.weirdNumberException(value, double.class, "out of range");
    }
    return value;
  }

  private static float readFloat(JsonParser parser, DeserializationContext context) {
    requireNumber(parser, context, float.class);
    float value = parser.getFloatValue();
    if (!Float.isFinite(value)) {
      throw context.weirdNumberException(value, float.class, "out of range");
    }
    return value;
  }

  private static byte readByte(JsonParser parser, DeserializationContext context) {
    requireInteger(parser, context, byte.class);
    int value = parser.getIntValue();
    if (value != (byte) value) {
      throw context.weirdNumberException(value, byte.class, "out of range");
    }
    return (byte) value;
  }

  /** A number, as Jackson writes it. */
  private static Year readYear(JsonParser parser, DeserializationContext context) {
    requireInteger(parser, context, Year.class);
    int value = parser.getIntValue();
    if (!ChronoField.YEAR.range().isValidIntValue(value)) {
      throw context.weirdNumberException(value, Year.class, "out of range");
    }
    return Year.of(value);
  }

  private static BigDecimal readDecimal(JsonParser parser, DeserializationContext context) {
    requireNumber(parser, context, BigDecimal.class);
    BigDecimal value = parser.getDecimalValue();
    if (value.scale() > MAX_SCALE || value.scale() < -MAX_SCALE) {
      throw context.weirdNumberException(value, BigDecimal.class, "out of range");
    }
    return value;
  }

  private static Number readNumber(JsonParser parser, DeserializationContext context) {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
        ? parser.getNumberValue()
        : readDecimal(parser, context);
  }

  private static OptionalInt readOptionalInt(JsonParser parser, DeserializationContext context) {
    requireInteger(parser, context, int.class);
    return OptionalInt.of(parser.getIntValue());
  }

  private static OptionalLong readOptionalLong(JsonParser parser, DeserializationContext context) {
    requireInteger(parser, context, long.class);
    return OptionalLong.of(parser.getLongValue());
  }

  private static double[] readDoubles(JsonParser parser, DeserializationContext context) {
    requireToken(JsonToken.START_ARRAY, parser, context, double[].class);
    double[] values = new double[8];
    int size = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = readDouble(parser, context);
    }
    return Arrays.copyOf(values, size);
  }

  private static float[] readFloats(JsonParser parser, DeserializationContext context) {
    requireToken(JsonToken.START_ARRAY, parser, context, float[].class);
    float[] values = new float[8];
    int size = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = readFloat(parser, context);
    }
    return Arrays.copyOf(values, size);
  }

  /** Base64 text and nothing else: Jackson's own reader also takes an array of numbers up to 255. */
  private static byte[] readBytes(JsonParser parser, DeserializationContext context) {
    requireToken(JsonToken.VALUE_STRING, parser, context, byte[].class);
    try {
      return Base64.getDecoder().decode(parser.getString());
    } catch (IllegalArgumentException e) {
      throw context.weirdStringException(parser.getString(), byte[].class, "not base64");
    }
  }

  private static void requireInteger(
      JsonParser parser, DeserializationContext context, Class<?> type) {
    requireToken(JsonToken.VALUE_NUMBER_INT, parser, context, type);
  }

  private static void requireNumber(
      JsonParser parser, DeserializationContext context, Class<?> type) {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      requireToken(JsonToken.VALUE_NUMBER_FLOAT, parser, context, type);
    }
  }

  private static void requireToken(
      JsonToken token, JsonParser parser, DeserializationContext context, Class<?> type) {
    if (!parser.hasToken(token)) {
      throw context.wrongTokenException(parser, type, token, "");
    }
  }
}
