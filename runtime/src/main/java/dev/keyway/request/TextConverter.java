package dev.keyway.request;

import java.math.BigDecimal;
import java.math.BigInteger;
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
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a path, query, header, cookie or form parameter into a value.
 *
 * <p>The conversions here are strict: one text form per value as far as the type allows, no surrounding
 * space, ASCII only.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface TextConverter<T> {

  /** Any text, as it is. */
  TextConverter<String> STRING = text -> text;

  /**
   * {@code true} and {@code false}, {@code on} and {@code off}, {@code yes} and {@code no} in any case,
   * {@code 1} and {@code 0}.
   */
  TextConverter<Boolean> BOOLEAN = Scalars::toBoolean;

  /** An optional minus and digits, from -128 to 127. */
  TextConverter<Byte> BYTE = Scalars::toByte;

  /** An optional minus and digits, from -32768 to 32767. */
  TextConverter<Short> SHORT = Scalars::toShort;

  /** An optional minus and digits, 32 bits. */
  TextConverter<Integer> INTEGER = Scalars::toInt;

  /** An optional minus and digits, 64 bits. */
  TextConverter<Long> LONG = Scalars::toLong;

  /** A number in JSON's grammar (RFC 8259, section 6) of up to 256 characters that is finite. */
  TextConverter<Float> FLOAT = Scalars::toFloat;

  /** A number in JSON's grammar (RFC 8259, section 6) of up to 256 characters that is finite. */
  TextConverter<Double> DOUBLE = Scalars::toDouble;

  /** Exactly one UTF-16 code unit. */
  TextConverter<Character> CHARACTER = Scalars::toChar;

  /** An optional minus and digits, up to 256 characters. */
  TextConverter<BigInteger> BIG_INTEGER = Scalars::toBigInteger;

  /** A number in JSON's grammar of up to 256 characters, whose scale is from -1000 to 1000. */
  TextConverter<BigDecimal> BIG_DECIMAL = Scalars::toBigDecimal;

  /** The canonical form of 36 characters (RFC 9562, section 4), in any case. */
  TextConverter<java.util.UUID> UUID = Scalars::toUuid;

  /** A URI or a relative reference, as {@link java.net.URI} reads it. */
  TextConverter<java.net.URI> URI = Scalars::toUri;

  /** A date, a time and an offset: {@code 2030-12-31T23:59:59Z}. */
  TextConverter<Instant> INSTANT =
      Scalars.time("a date and time with offset", true, Instant::parse);

  /** {@code 2030-12-31}. */
  TextConverter<LocalDate> LOCAL_DATE = Scalars.time("a date", true, Scalars::toDate);

  /** {@code 23:59} or {@code 23:59:59.999}. */
  TextConverter<LocalTime> LOCAL_TIME = Scalars.time("a time", true, LocalTime::parse);

  /** {@code 2030-12-31T23:59:59}. */
  TextConverter<LocalDateTime> LOCAL_DATE_TIME =
      Scalars.time("a date and time without offset", true, LocalDateTime::parse);

  /** {@code 2030-12-31T23:59:59+01:00}. */
  TextConverter<OffsetDateTime> OFFSET_DATE_TIME =
      Scalars.time("a date and time with offset", true, OffsetDateTime::parse);

  /** {@code 23:59:59+01:00}. */
  TextConverter<OffsetTime> OFFSET_TIME =
      Scalars.time("a time with offset", true, OffsetTime::parse);

  /** {@code 2030-12-31T23:59:59+01:00[Europe/Paris]}. */
  TextConverter<ZonedDateTime> ZONED_DATE_TIME =
      Scalars.time("a date and time with offset and zone", true, ZonedDateTime::parse);

  /** {@code 2030}. */
  TextConverter<Year> YEAR = Scalars.time("a year", true, Scalars::toYear);

  /** {@code 2030-12}. */
  TextConverter<YearMonth> YEAR_MONTH = Scalars.time("a year and month", true, YearMonth::parse);

  /** {@code --12-31}. */
  TextConverter<MonthDay> MONTH_DAY = Scalars.time("a month and day", false, MonthDay::parse);

  /** {@code PT15M} (ISO 8601, days to seconds), in upper case and without plus signs. */
  TextConverter<Duration> DURATION =
      Scalars.time("a duration", false, text -> Duration.parse(Scalars.inUpperCase(text)));

  /** {@code P1Y2M3D} (ISO 8601, years to days), in upper case and without plus signs. */
  TextConverter<Period> PERIOD =
      Scalars.time("a period", false, text -> Period.parse(Scalars.inUpperCase(text)));

  /** A zone's id such as {@code Europe/Paris}, or an offset. */
  TextConverter<ZoneId> ZONE_ID = Scalars.time("a time zone", false, ZoneId::of);

  /**
   * Converts a text.
   *
   * @throws ConversionException if the text isn't a value of the type
   */
  T convert(String text);

  /** Converts to the constants of an enum, by exact name. */
  static <E extends Enum<E>> TextConverter<E> ofEnum(Class<E> type) {
    return ofEnum(type, Map.of());
  }

  /**
   * Converts to the constants of an enum, by exact name.
   *
   * @param type the enum
   * @param names what constants are called in requests, by their Java names; others are called by these
   * @throws IllegalArgumentException if there is a name for a constant that the enum doesn't have
   */
  static <E extends Enum<E>> TextConverter<E> ofEnum(Class<E> type, Map<String, String> names) {
    return EnumTexts.byName(type, names, Map.of());
  }

  /**
   * Converts to the constants of an enum, by exact name.
   *
   * @param type the enum
   * @param names what constants are called in requests, by their Java names; others are called by these
   * @param aliases other texts that stand for constants, with their Java names
   * @throws IllegalArgumentException if there is a name for a constant that the enum doesn't have
   */
  static <E extends Enum<E>> TextConverter<E> ofEnum(
      Class<E> type, Map<String, String> names, Map<String, String> aliases) {
    return EnumTexts.byName(type, names, aliases);
  }

  /**
   * Converts to the constants of an enum, by a value that each of them has. It is asked for once, here.
   *
   * @param type the enum
   * @param value of a constant: a text, or an integer as it is written in decimal; of constants with the
   *     same value the first is meant, and one without a value by no text
   */
  static <E extends Enum<E>> TextConverter<E> ofEnum(
      Class<E> type, Function<? super E, ? extends @Nullable Object> value) {
    return EnumTexts.byValue(type, value);
  }

  /**
   * Converts with a type's own factory: a {@code valueOf}, {@code of}, {@code parse} or {@code
   * fromString} of one {@code String}, or such a constructor.
   *
   * @param typeName what callers know the type as, for the message "must be a valid ..."
   * @param factory makes the value; whatever exception it throws means that the text isn't one, and so
   *     does null
   */
  static <T> TextConverter<T> of(String typeName, Factory<T> factory) {
    return Scalars.made(typeName, factory);
  }

  /**
   * Converts with a method of the API ({@link dev.keyway.Converts}).
   *
   * @param typeName what callers know the type as, for the message "must be a valid ..."
   * @param method makes the value; an {@code IllegalArgumentException}, a {@code DateTimeException}, a
   *     checked exception and null mean that the text isn't one, and a {@link ConversionException} says
   *     so itself; other exceptions are passed on
   */
  static <T> TextConverter<T> by(String typeName, Factory<T> method) {
    return Scalars.converted(typeName, method);
  }

  /**
   * The same for texts that match a regular expression as a whole; others are a {@code pattern} that
   * isn't satisfied.
   *
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  static <T> TextConverter<T> by(String typeName, String regexp, Factory<T> method) {
    return Scalars.matching(regexp, Scalars.converted(typeName, method));
  }

  /**
   * A type's own factory.
   *
   * @param <T> the type
   */
  @FunctionalInterface
  interface Factory<T> {

    /**
     * Makes the value a text stands for.
     *
     * @throws Exception if the text stands for none
     */
    @Nullable
    T make(String text) throws Exception;
  }
}
