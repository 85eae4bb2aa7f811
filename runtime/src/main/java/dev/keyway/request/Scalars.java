package dev.keyway.request;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The strict conversions behind {@link TextConverter}'s constants, without boxing. */
final class Scalars {
  /** No number anyone means is longer; converting a long one takes more than linear time. */
  private static final int MAX_NUMBER_LENGTH = 256;

  /** Beyond it, {@code BigDecimal} arithmetic on a short text could take all memory. */
  private static final int MAX_EXPONENT = 1000;

  private static final int MAX_TIME_LENGTH = 100;
  private static final int DATE_LENGTH = 10;
  private static final int UUID_LENGTH = 36;

  private Scalars() {}

  /** A ticked checkbox of an HTML form says {@code on}; {@code yes} is what people write. */
  static boolean toBoolean(String text) {
    if (isWord(text, "true") || text.equals("1") || isWord(text, "on") || isWord(text, "yes")) {
      return true;
    }
    if (isWord(text, "false") || text.equals("0") || isWord(text, "off") || isWord(text, "no")) {
      return false;
    }
    throw noType("must be true or false");
  }

  /** Ignoring the case of ASCII's letters, and no more: Java takes {@code ſ} for an {@code S}. */
  private static boolean isWord(String text, String word) {
    if (text.length() != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((text.charAt(i) | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static byte toByte(String text) {
    return (byte) toLong(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  static short toShort(String text) {
    return (short) toLong(text, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  static int toInt(String text) {
    return (int) toLong(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  static long toLong(String text) {
    return toLong(text, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long toLong(String text, long min, long max) {
    requireInteger(text);
    long value;
    try {
      value = Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw outOf(min, max);
    }
    if (value < min || value > max) {
      throw outOf(min, max);
    }
    return value;
  }

  static BigInteger toBigInteger(String text) {
    requireInteger(text);
    return new BigInteger(text);
  }

  static float toFloat(String text) {
    requireNumber(text);
    float value = Float.parseFloat(text);
    if (Float.isInfinite(value)) {
      throw noFormat("is out of range");
    }
    return value;
  }

  static double toDouble(String text) {
    requireNumber(text);
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw noFormat("is out of range");
    }
    return value;
  }

  static BigDecimal toBigDecimal(String text) {
    requireNumber(text);
    BigDecimal value;
    try {
      value = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw noFormat("is out of range");
    }
    if (value.scale() > MAX_EXPONENT || value.scale() < -MAX_EXPONENT) {
      throw noFormat("is out of range");
    }
    return value;
  }

  static char toChar(String text) {
    if (text.length() != 1) {
      throw noFormat("must be a single character");
    }
    return text.charAt(0);
  }

  static UUID toUuid(String text) {
    if (text.length() != UUID_LENGTH) {
      throw noFormat("must be a valid UUID");
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
        throw noFormat("must be a valid UUID");
      }
    }
    return UUID.fromString(text);
  }

  static URI toUri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw noFormat("must be a valid URI");
    }
  }

  /**
   * A date of four, two and two digits: what {@link LocalDate#parse} takes of texts that begin with a
   * digit, in a tenth of the time.
   */
  static LocalDate toDate(String text) {
    if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException("not a date");
    }
    return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, DATE_LENGTH));
  }

  private static int digits(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        throw new DateTimeException("not a digit");
      }
      value = 10 * value + (text.charAt(i) - '0');
    }
    return value;
  }

  /** {@link Year#parse} takes shorter years, too. */
  static Year toYear(String text) {
    if (text.length() != 4) {
      throw new DateTimeException("not four digits");
    }
    return Year.parse(text);
  }

  /** Java takes amounts of time in any case, and with plus signs, too; ISO 8601 doesn't. */
  static String inUpperCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '+' || (c >= 'a' && c <= 'z')) {
        throw new DateTimeException("not in upper case, or with a plus sign");
      }
    }
    return text;
  }

  /**
   * A conversion to a type of {@code java.time}.
   *
   * @param startsWithDigit whether the value starts with a year or an hour: its extended forms with a
   *     sign ({@code +12345-01-01}) aren't those of RFC 3339, and no schema's
   */
  static <T> TextConverter<T> time(
      String description, boolean startsWithDigit, Function<String, T> parser) {
    ConversionException failure = new ConversionException("format", "must be " + description);
    return text -> {
      if (text.isEmpty()
          || text.length() > MAX_TIME_LENGTH
          || (startsWithDigit && !isDigit(text.charAt(0)))) {
        throw failure;
      }
      try {
        return parser.apply(text);
      } catch (DateTimeException | ArithmeticException e) {
        throw failure;
      }
    };
  }

  static <T> TextConverter<T> made(String typeName, TextConverter.Factory<T> factory) {
    ConversionException failure = new ConversionException("format", "must be a valid " + typeName);
    return text -> {
      @Nullable T value;
      try {
        value = factory.make(text);
      } catch (Exception e) {
        throw failure;
      }
      if (value == null) {
        throw failure;
      }
      return value;
    };
  }

  static <T> TextConverter<T> converted(String typeName, TextConverter.Factory<T> method) {
    ConversionException failure = new ConversionException("format", "must be a valid " + typeName);
    return text -> {
      @Nullable T value;
      try {
        value = method.make(text);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw failure;
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw failure;
      }
      if (value == null) {
        throw failure;
      }
      return value;
    };
  }

  static <T> TextConverter<T> matching(String regexp, TextConverter<T> converter) {
    Pattern pattern = Pattern.compile(regexp);
    ConversionException failure = new ConversionException("pattern", "must match " + regexp);
    return text -> {
      if (!pattern.matcher(text).matches()) {
        throw failure;
      }
      return converter.convert(text);
    };
  }

  private static ConversionException noType(String message) {
    return new ConversionException("type", message);
  }

  private static ConversionException noFormat(String message) {
    return new ConversionException("format", message);
  }

  private static ConversionException outOf(long min, long max) {
    return noFormat("must be from " + min + " to " + max);
  }

  /** An optional minus, then ASCII digits, and nothing else. */
  private static void requireInteger(String text) {
    int length = text.length();
    int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    if (start == length) {
      throw noType("must be an integer");
    }
    for (int i = start; i < length; i++) {
      if (!isDigit(text.charAt(i))) {
        throw noType("must be an integer");
      }
    }
    if (length > MAX_NUMBER_LENGTH) {
      throw noFormat("has too many digits");
    }
  }

  /** JSON's grammar of numbers (RFC 8259, section 6). */
  private static void requireNumber(String text) {
    int length = text.length();
    int i = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    int digits = skipDigits(text, i);
    if (digits == i || (digits > i + 1 && text.charAt(i) == '0')) {
      throw noType("must be a number");
    }
    i = digits;
    if (i < length && text.charAt(i) == '.') {
      digits = skipDigits(text, i + 1);
      if (digits == i + 1) {
        throw noType("must be a number");
      }
      i = digits;
    }
    if (i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      i++;
      if (i < length && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
        i++;
      }
      digits = skipDigits(text, i);
      if (digits == i) {
        throw noType("must be a number");
      }
      i = digits;
    }
    if (i != length) {
      throw noType("must be a number");
    }
    if (length > MAX_NUMBER_LENGTH) {
      throw noFormat("has too many digits");
    }
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
