package dev.keyway.json;

import dev.keyway.request.ConversionException;
import dev.keyway.request.TextConverter;
import dev.keyway.support.EmailAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The {@code format}s of the schemas that follow from Java types and constraints. Other formats only describe a value
 * and aren't checked.
 */
final class SchemaFormats {
  private static final Map<String, TextConverter<?>> TEXTS = Map.ofEntries(
      Map.entry("date", TextConverter.LOCAL_DATE),
      Map.entry("date-time", TextConverter.OFFSET_DATE_TIME),
      Map.entry("date-time-local", TextConverter.LOCAL_DATE_TIME),
      Map.entry("time", TextConverter.OFFSET_TIME),
      Map.entry("time-local", TextConverter.LOCAL_TIME),
      Map.entry("duration", SchemaFormats::durationOrPeriod),
      Map.entry("int8", TextConverter.BYTE),
      Map.entry("int16", TextConverter.SHORT),
      Map.entry("int32", TextConverter.INTEGER),
      Map.entry("int64", TextConverter.LONG),
      Map.entry("float", TextConverter.FLOAT),
      Map.entry("double", TextConverter.DOUBLE),
      Map.entry("decimal", TextConverter.BIG_DECIMAL),
      Map.entry("email", SchemaFormats::email),
      Map.entry("uuid", TextConverter.UUID),
      Map.entry("uri", TextConverter.URI),
      Map.entry("uri-reference", TextConverter.URI));

  private static final Map<String, Integer> INTEGER_BITS =
      Map.of("int8", 8, "int16", 16, "int32", 32, "int64", 64);

  private SchemaFormats() {}

  /** What is wrong with a string, or null. */
  static @Nullable String problem(String format, String text) {
    TextConverter<?> converter = TEXTS.get(format);
    if (converter == null) {
      return null;
    }
    try {
      converter.convert(text);
      return null;
    } catch (ConversionException e) {
      return e.message();
    }
  }

  /**
   * What is wrong with a number of a {@link BodyTree}, or null.
   *
   * @param format empty if the schema has none, which stands for {@code BigInteger} and {@code
   *     BigDecimal}
   */
  static @Nullable String problem(String format, JsonNode number) {
    Integer bits = INTEGER_BITS.get(format);
    if (bits != null && number.isIntegralNumber()) {
      BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
      return number.bigIntegerValue().bitLength() < bits
          ? null
          : "must be from " + limit.negate() + " to " + limit.subtract(BigInteger.ONE);
    }
    boolean inRange = switch (format) {
      case "float" -> Float.isFinite(floatValue(number));
      case "double" -> Double.isFinite(doubleValue(number));
      case "" -> !number.isDouble() && hasFewDecimals(number.decimalValue());
      default -> true;
    };
    return inRange ? null : "is out of range";
  }

  private static float floatValue(JsonNode number) {
    return number.isDouble()
        ? (float) number.doubleValue()
        : number.decimalValue().floatValue();
  }

  private static double doubleValue(JsonNode number) {
    return number.isDouble() ? number.doubleValue() : number.decimalValue().doubleValue();
  }

  private static boolean hasFewDecimals(BigDecimal number) {
    return Math.abs((long) number.scale()) <= StrictNumbers.MAX_SCALE;
  }

  private static Object email(String text) {
    if (EmailAddress.isValid(text)) {
      return text;
    }
    throw new ConversionException("format", "must be an email address");
  }

  private static Object durationOrPeriod(String text) {
    try {
      return TextConverter.PERIOD.convert(text);
    } catch (ConversionException e) {
      return TextConverter.DURATION.convert(text);
    }
  }
}
