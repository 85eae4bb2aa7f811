package dev.keyway.processor.discovery;

import dev.keyway.processor.model.BooleanText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Knows which texts the runtime's converters accept. It says the same a second time because the
 * processor never runs the runtime's code; a test holds the two against each other.
 */
final class TextForms {
  private static final int MAX_NUMBER_LENGTH = 256;
  private static final int MAX_TIME_LENGTH = 100;
  private static final int MAX_SCALE = 1000;

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

  /** JSON's grammar (RFC 8259, section 6). */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private TextForms() {}

  /**
   * Whether the runtime's converter accepts the text.
   *
   * @param converter the name of the converter
   */
  static boolean isValid(String converter, String text) {
    return switch (converter) {
      case "STRING" -> true;
      case "BOOLEAN" -> BooleanText.isValid(text);
      case "BYTE" -> isInteger(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "SHORT" -> isInteger(text, Short.MIN_VALUE, Short.MAX_VALUE);
      case "INTEGER" -> isInteger(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "LONG" -> isInteger(text, Long.MIN_VALUE, Long.MAX_VALUE);
      case "BIG_INTEGER" ->
        text.length() <= MAX_NUMBER_LENGTH && INTEGER.matcher(text).matches();
      case "FLOAT" -> isNumber(text) && Float.isFinite(Float.parseFloat(text));
      case "DOUBLE" -> isNumber(text) && Double.isFinite(Double.parseDouble(text));
      case "BIG_DECIMAL" -> isNumber(text) && isDecimal(text);
      case "CHARACTER" -> text.length() == 1;
      case "UUID" -> UUID.matcher(text).matches();
      case "URI" -> isUri(text);
      case "INSTANT" -> isTime(text, true, Instant::parse);
      case "LOCAL_DATE" -> isTime(text, true, LocalDate::parse);
      case "LOCAL_TIME" -> isTime(text, true, LocalTime::parse);
      case "LOCAL_DATE_TIME" -> isTime(text, true, LocalDateTime::parse);
      case "OFFSET_DATE_TIME" -> isTime(text, true, OffsetDateTime::parse);
      case "OFFSET_TIME" -> isTime(text, true, OffsetTime::parse);
      case "ZONED_DATE_TIME" -> isTime(text, true, ZonedDateTime::parse);
      case "YEAR" -> text.length() == 4 && isTime(text, true, Year::parse);
      case "YEAR_MONTH" -> isTime(text, true, YearMonth::parse);
      case "MONTH_DAY" -> isTime(text, false, MonthDay::parse);
      case "DURATION" -> isInUpperCase(text) && isTime(text, false, Duration::parse);
      case "PERIOD" -> isInUpperCase(text) && isTime(text, false, Period::parse);
      case "ZONE_ID" -> isTime(text, false, ZoneId::of);
      default -> throw new IllegalArgumentException("no converter: " + converter);
    };
  }

  /**
   * Whether openapi.json can say what the text means: a double takes {@code 1e-9999} as 0, but as an
   * exact number it is out of all proportion.
   */
  static boolean isDocumentable(String converter, String text) {
    boolean binary = converter.equals("FLOAT") || converter.equals("DOUBLE");
    return !binary || isDecimal(text);
  }

  /** What a converter accepts, in words that follow "write". */
  static String expected(String converter) {
    return switch (converter) {
      case "BOOLEAN" -> "true or false";
      case "BYTE" -> "an integer from -128 to 127";
      case "SHORT" -> "an integer from -32768 to 32767";
      case "INTEGER" -> "an integer of 32 bits";
      case "LONG" -> "an integer of 64 bits";
      case "BIG_INTEGER" -> "an integer";
      case "FLOAT", "DOUBLE", "BIG_DECIMAL" -> "a number such as 0.5";
      case "CHARACTER" -> "one character";
      case "UUID" -> "a UUID such as 123e4567-e89b-12d3-a456-426614174000";
      case "URI" -> "a URI";
      case "INSTANT", "OFFSET_DATE_TIME" -> "a date and time such as 2030-12-31T23:59:59Z";
      case "LOCAL_DATE" -> "a date such as 2030-12-31";
      case "LOCAL_TIME" -> "a time such as 23:59";
      case "LOCAL_DATE_TIME" -> "a date and time such as 2030-12-31T23:59:59";
      case "OFFSET_TIME" -> "a time with an offset such as 23:59:59+01:00";
      case "ZONED_DATE_TIME" -> "a date and time such as 2030-12-31T23:59:59+01:00[Europe/Paris]";
      case "YEAR" -> "a year such as 2030";
      case "YEAR_MONTH" -> "a month such as 2030-12";
      case "MONTH_DAY" -> "a day such as --12-31";
      case "DURATION" -> "a duration such as PT15M";
      case "PERIOD" -> "a period such as P1Y2M3D";
      case "ZONE_ID" -> "a time zone such as Europe/Paris";
      default -> "a text";
    };
  }

  private static boolean isInteger(String text, long min, long max) {
    if (text.length() > MAX_NUMBER_LENGTH || !INTEGER.matcher(text).matches()) {
      return false;
    }
    BigInteger value = new BigInteger(text);
    return value.compareTo(BigInteger.valueOf(min)) >= 0
        && value.compareTo(BigInteger.valueOf(max)) <= 0;
  }

  private static boolean isNumber(String text) {
    return text.length() <= MAX_NUMBER_LENGTH && NUMBER.matcher(text).matches();
  }

  private static boolean isDecimal(String text) {
    try {
      return Math.abs((long) new BigDecimal(text).scale()) <= MAX_SCALE;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isUri(String text) {
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isInUpperCase(String text) {
    return text.chars().noneMatch(c -> c == '+' || (c >= 'a' && c <= 'z'));
  }

  private static boolean isTime(
      String text, boolean startsWithDigit, Function<String, Object> parser) {
    if (text.isEmpty()
        || text.length() > MAX_TIME_LENGTH
        || (startsWithDigit && (text.charAt(0) < '0' || text.charAt(0) > '9'))) {
      return false;
    }
    try {
      return parser.apply(text) != null;
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }
}
