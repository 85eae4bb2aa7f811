package dev.keyway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextConverterTest {
  private enum Color {
    RED,
    GREEN
  }

  private static TextConverter<?> constant(String name) throws ReflectiveOperationException {
    return (TextConverter<?>) TextConverter.class.getField(name).get(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STRING| a b |a b",
        "BOOLEAN|true|true",
        "BOOLEAN|TRUE|true",
        "BOOLEAN|1|true",
        "BOOLEAN|on|true",
        "BOOLEAN|Yes|true",
        "BOOLEAN|False|false",
        "BOOLEAN|OFF|false",
        "BOOLEAN|no|false",
        "BOOLEAN|0|false",
        "BYTE|-128|-128",
        "SHORT|32767|32767",
        "INTEGER|-2147483648|-2147483648",
        "INTEGER|007|7",
        "LONG|9223372036854775807|9223372036854775807",
        "FLOAT|1.5|1.5",
        "DOUBLE|-1.5e-3|-0.0015",
        "DOUBLE|42|42.0",
        "CHARACTER|x|x",
        "CHARACTER|€|€",
        "BIG_INTEGER|123456789012345678901234567890|123456789012345678901234567890",
        "BIG_DECIMAL|1.10|1.10",
        "UUID|123E4567-e89b-12d3-a456-426614174000|123e4567-e89b-12d3-a456-426614174000",
        "URI|https://a.example/b?c|https://a.example/b?c",
        "INSTANT|2030-12-31T23:59:59Z|2030-12-31T23:59:59Z",
        "LOCAL_DATE|2030-12-31|2030-12-31",
        "LOCAL_TIME|23:59|23:59",
        "LOCAL_DATE_TIME|2030-12-31T23:59:59|2030-12-31T23:59:59",
        "OFFSET_DATE_TIME|2030-12-31T23:59:59+01:00|2030-12-31T23:59:59+01:00",
        "OFFSET_TIME|23:59:59+01:00|23:59:59+01:00",
        "ZONED_DATE_TIME|2030-12-31T23:59+01:00[Europe/Paris]|2030-12-31T23:59+01:00[Europe/Paris]",
        "YEAR|2030|2030",
        "YEAR_MONTH|2030-12|2030-12",
        "MONTH_DAY|--12-31|--12-31",
        "DURATION|PT15M|PT15M",
        "PERIOD|P1Y2M3D|P1Y2M3D",
        "ZONE_ID|Europe/Paris|Europe/Paris"
      })
  void textOfTheTypeConverts(String converter, String text, String expected)
      throws ReflectiveOperationException {
    assertThat(constant(converter).convert(text)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOOLEAN|y|type",
        "BOOLEAN|t|type",
        "BOOLEAN|''|type",
        "BOOLEAN|' true'|type",
        "BOOLEAN|01|type",
        "BYTE|128|format",
        "SHORT|-32769|format",
        "INTEGER|2147483648|format",
        "INTEGER|+1|type",
        "INTEGER|' 1'|type",
        "INTEGER|1_000|type",
        "INTEGER|1.0|type",
        "INTEGER|1e3|type",
        "INTEGER|-|type",
        "INTEGER|''|type",
        "INTEGER|٣|type",
        "INTEGER|0x1|type",
        "LONG|9223372036854775808|format",
        "LONG|99999999999999999999999999|format",
        "FLOAT|1e39|format",
        "FLOAT|NaN|type",
        "DOUBLE|1e999|format",
        "DOUBLE|-1e999|format",
        "DOUBLE|Infinity|type",
        "DOUBLE|1.|type",
        "DOUBLE|.5|type",
        "DOUBLE|+1|type",
        "DOUBLE|01|type",
        "DOUBLE|1d|type",
        "DOUBLE|0x1p3|type",
        "DOUBLE|1e|type",
        "DOUBLE|' 1'|type",
        "BIG_DECIMAL|1e1001|format",
        "BIG_DECIMAL|1e-1001|format",
        "BIG_DECIMAL|1e99999999999|format",
        "CHARACTER|''|format",
        "CHARACTER|ab|format",
        "CHARACTER|😀|format",
        "UUID|1-1-1-1-1|format",
        "UUID|123e4567e89b12d3a456426614174000|format",
        "UUID|{23e4567-e89b-12d3-a456-42661417400}|format",
        "UUID|123g4567-e89b-12d3-a456-426614174000|format",
        "URI|a b|format",
        "INSTANT|2030-12-31|format",
        "INSTANT|2030-12-31T23:59:59|format",
        "INSTANT|+12030-12-31T23:59:59Z|format",
        "LOCAL_DATE|2030-02-30|format",
        "LOCAL_DATE|2030-2-3|format",
        "LOCAL_DATE|-2030-01-01|format",
        "LOCAL_DATE|2030-01-00|format",
        "LOCAL_DATE|2030-13-01|format",
        "LOCAL_DATE|12030-1-01|format",
        "LOCAL_DATE|2030/01/01|format",
        "LOCAL_DATE|2030-01-0x|format",
        "LOCAL_DATE|2030-01-0١|format",
        "LOCAL_DATE|2030-01-011|format",
        "LOCAL_DATE|''|format",
        "LOCAL_TIME|24:00|format",
        "OFFSET_DATE_TIME|2030-12-31T23:59:59|format",
        "YEAR|20|format",
        "DURATION|15|format",
        "DURATION|P99999999999999999D|format",
        "PERIOD|P1H|format",
        "ZONE_ID|Mars/Base|format"
      })
  void otherTextIsRefusedByTheKeywordItBreaks(String converter, String text, String type)
      throws ReflectiveOperationException {
    TextConverter<?> conversion = constant(converter);
    assertThatThrownBy(() -> conversion.convert(text))
        .isInstanceOfSatisfying(ConversionException.class, e -> {
          assertThat(e.type()).isEqualTo(type);
          assertThat(e.message()).matches("(must be|is|has) .*");
        });
  }

  @Test
  void everyConstantRefusesOverlongTextsQuickly() throws ReflectiveOperationException {
    String digits = "1".repeat(1_000_000);
    for (Field field : TextConverter.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && !field.getName().matches("STRING|URI")
          && field.get(null) instanceof TextConverter<?> converter) {
        assertThatThrownBy(() -> converter.convert(digits)).isInstanceOf(ConversionException.class);
      }
    }
  }

  @Test
  void longestNumbersConvert() {
    String digits = "1".repeat(256);
    assertThat(TextConverter.BIG_INTEGER.convert(digits)).isEqualTo(new BigInteger(digits));
    assertThat(TextConverter.BIG_DECIMAL.convert("1e1000")).isEqualTo(new BigDecimal("1e1000"));
  }

  @Test
  void enumIsTakenByItsExactName() {
    TextConverter<Color> converter = TextConverter.ofEnum(Color.class);
    assertThat(converter.convert("RED")).isEqualTo(Color.RED);
    assertThatThrownBy(() -> converter.convert("red"))
        .isInstanceOfSatisfying(ConversionException.class, e -> {
          assertThat(e.type()).isEqualTo("enum");
          assertThat(e.message()).isEqualTo("must be one of RED, GREEN");
        });
    assertThatThrownBy(() -> converter.convert("0")).isInstanceOf(ConversionException.class);
  }

  @Test
  void enumIsTakenByItsNameInRequests() {
    TextConverter<Color> converter = TextConverter.ofEnum(Color.class, Map.of("GREEN", "vert"));
    assertThat(converter.convert("vert")).isEqualTo(Color.GREEN);
    assertThat(converter.convert("RED")).isEqualTo(Color.RED);
    assertThatThrownBy(() -> converter.convert("GREEN"))
        .isInstanceOfSatisfying(
            ConversionException.class,
            e -> assertThat(e.message()).isEqualTo("must be one of RED, vert"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextConverter.ofEnum(Color.class, Map.of("ROT", "rouge")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "13"})
  void whateverAFactoryThrowsIsAConversionErrorWithoutTheText(String text) {
    TextConverter<Month> converter =
        TextConverter.of("month", value -> Month.of(Integer.parseInt(value)));
    assertThat(converter.convert("12")).isEqualTo(Month.DECEMBER);
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOfSatisfying(
            ConversionException.class,
            e -> assertThat(e.message()).isEqualTo("must be a valid month"));
  }

  @Test
  void factoryThatGivesNullIsAConversionError() {
    TextConverter<String> converter = TextConverter.of("thing", value -> null);
    assertThatThrownBy(() -> converter.convert("x")).isInstanceOf(ConversionException.class);
  }

  @Test
  void methodOfTheApiRefusesTextsButHidesNoMistakesOfItsOwn() {
    TextConverter<Month> converter =
        TextConverter.by("month", value -> Month.of(Integer.parseInt(value)));
    assertThat(converter.convert("2")).isEqualTo(Month.FEBRUARY);
    for (String text : new String[] {"x", "13"}) {
      assertThatThrownBy(() -> converter.convert(text))
          .isInstanceOfSatisfying(ConversionException.class, failure -> {
            assertThat(failure.type()).isEqualTo("format");
            assertThat(failure.message()).isEqualTo("must be a valid month");
          });
    }
    ConversionException own = new ConversionException("enum", "must be winter");
    TextConverter<Month> saying = TextConverter.by("month", value -> {
      throw own;
    });
    assertThatThrownBy(() -> saying.convert("x")).isSameAs(own);
    TextConverter<Month> broken = TextConverter.by("month", value -> {
      throw new IllegalStateException("a mistake");
    });
    assertThatThrownBy(() -> broken.convert("x")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void patternIsMatchedAsAWhole() {
    TextConverter<String> converter = TextConverter.by("thing", "[a-z]+|[0-9]", value -> value);
    assertThat(converter.convert("abc")).isEqualTo("abc");
    for (String text : new String[] {"", "12", "ab1", "a\n"}) {
      assertThatThrownBy(() -> converter.convert(text))
          .isInstanceOfSatisfying(
              ConversionException.class,
              failure -> assertThat(failure.type()).isEqualTo("pattern"));
    }
  }

  @Property
  void canonicalTextsComeBack(
      @ForAll int i, @ForAll long l, @ForAll long most, @ForAll long least) {
    assertThat(TextConverter.INTEGER.convert(Integer.toString(i))).isEqualTo(i);
    assertThat(TextConverter.LONG.convert(Long.toString(l))).isEqualTo(l);
    UUID uuid = new UUID(most, least);
    assertThat(TextConverter.UUID.convert(uuid.toString())).isEqualTo(uuid);
    Duration duration = Duration.ofMillis(l);
    assertThat(TextConverter.DURATION.convert(duration.toString())).isEqualTo(duration);
    Instant instant = Instant.ofEpochSecond(i);
    assertThat(TextConverter.INSTANT.convert(instant.toString())).isEqualTo(instant);
    LocalDate date = LocalDate.ofEpochDay(Math.floorMod(l, 2_000_000));
    assertThat(TextConverter.LOCAL_DATE.convert(date.toString())).isEqualTo(date);
  }

  @Property
  void datesAreTakenAsTheJdkTakesThem(@ForAll @Chars({'0', '1', '2', '9'}) String digits) {
    String padded = (digits + "00000000").substring(0, 8);
    String text = padded.substring(0, 4) + "-" + padded.substring(4, 6) + "-" + padded.substring(6);
    LocalDate expected;
    try {
      expected = LocalDate.parse(text);
    } catch (DateTimeException e) {
      expected = null;
    }
    LocalDate date;
    try {
      date = TextConverter.LOCAL_DATE.convert(text);
    } catch (ConversionException e) {
      date = null;
    }
    assertThat(date).isEqualTo(expected);
  }

  @Property
  void finiteDoublesComeBack(@ForAll double value) {
    String text = new BigDecimal(value).toEngineeringString().replace("E+", "E");
    if (text.length() <= 256) {
      assertThat(TextConverter.DOUBLE.convert(text)).isEqualTo(value == 0 ? 0.0 : value);
    }
  }
}
