package dev.keyway.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyway.HttpException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds the reader against everything that Jackson lets pass when nobody tells it not to. */
class StrictReadingTest {
  record IntBody(int value) {}

  record IntegerBody(Integer value) {}

  record LongBody(long value) {}

  record ShortBody(short value) {}

  record ByteBody(byte value) {}

  record BigIntegerBody(BigInteger value) {}

  record DoubleBody(double value) {}

  record FloatBody(float value) {}

  record DecimalBody(BigDecimal value) {}

  record NumberBody(Number value) {}

  record BooleanBody(boolean value) {}

  record StringBody(String value) {}

  record CharBody(char value) {}

  record ColorBody(Color value) {}

  record UuidBody(UUID value) {}

  record UriBody(URI value) {}

  record DateBody(LocalDate value) {}

  record TimeBody(LocalTime value) {}

  record DateTimeLocalBody(LocalDateTime value) {}

  record InstantBody(Instant value) {}

  record OffsetBody(OffsetDateTime value) {}

  record ZonedBody(ZonedDateTime value) {}

  record DurationBody(Duration value) {}

  record PeriodBody(Period value) {}

  record YearBody(Year value) {}

  record MonthBody(Month value) {}

  record DayBody(DayOfWeek value) {}

  record ColorsBody(EnumSet<Color> value) {}

  record ColorMapBody(Map<Color, OptionalInt> value) {}

  record YearMonthBody(YearMonth value) {}

  record MonthDayBody(MonthDay value) {}

  record OffsetTimeBody(OffsetTime value) {}

  record ZoneBody(ZoneId value) {}

  record BytesBody(byte[] value) {}

  record DoublesBody(double[] value) {}

  record FloatsBody(float[] value) {}

  record StringsBody(List<String> value) {}

  record StringSetBody(Set<String> value) {}

  record AnyBody(Object value) {}

  record TreeBody(JsonNode value) {}

  record LocaleBody(Locale value) {}

  record OldDateBody(Date value) {}

  record NestedBody(IntBody value) {}

  record MapBody(Map<String, String> value) {}

  record FormattedBody(
      @JsonFormat(pattern = "yyyy-MM-dd HH:mm XXX") OffsetDateTime value) {}

  enum Color {
    RED,
    @JsonProperty("dark-green")
    GREEN;

    @Override
    public String toString() {
      return "the color " + ordinal();
    }
  }

  private static final String MONTHS =
      "/value enum: must be one of JANUARY, FEBRUARY, MARCH, APRIL,"
          + " MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER";

  static Stream<Arguments> refused() {
    String inInt = "/value format: must be from -2147483648 to 2147483647";
    String noDate = "/value format: must be a date";
    String noInstant = "/value format: must be a date and time with offset";
    return Stream.of(
        arguments(IntBody.class, "Int", "\"7\"", "/value type: must be an integer"),
        arguments(IntBody.class, "Int", "\"\"", "/value type: must be an integer"),
        arguments(IntBody.class, "Int", "1.9", "/value type: must be an integer"),
        arguments(IntBody.class, "Int", "1.0", "/value type: must be an integer"),
        arguments(IntBody.class, "Int", "1e2", "/value type: must be an integer"),
        arguments(IntBody.class, "Int", "true", "/value type: must be an integer"),
        arguments(IntBody.class, "Int", "[1]", "/value type: must be an integer"),
        arguments(IntBody.class, "Int", "[]", "/value type: must be an integer"),
        arguments(IntBody.class, "Int", "{}", "/value type: must be an integer"),
        arguments(IntBody.class, "Int", "null", "/value type: must not be null"),
        arguments(IntBody.class, "Int", "2147483648", inInt),
        arguments(IntBody.class, "Int", "99999999999999999999", inInt),
        arguments(IntegerBody.class, "Int", "\"7\"", "/value type: must be an integer"),
        arguments(IntegerBody.class, "Int", "\" \"", "/value type: must be an integer"),
        arguments(IntegerBody.class, "Int", "1.9", "/value type: must be an integer"),
        arguments(IntegerBody.class, "Int", "null", "/value type: must not be null"),
        arguments(LongBody.class, "Long", "\"7\"", "/value type: must be an integer"),
        arguments(LongBody.class, "Long", "1.9", "/value type: must be an integer"),
        arguments(
            LongBody.class,
            "Long",
            "9223372036854775808",
            "/value format: must be from -9223372036854775808 to 9223372036854775807"),
        arguments(ShortBody.class, "Short", "32768", "/value format: must be from -32768 to 32767"),
        arguments(ByteBody.class, "Byte", "200", "/value format: must be from -128 to 127"),
        arguments(ByteBody.class, "Byte", "-129", "/value format: must be from -128 to 127"),
        arguments(ByteBody.class, "Byte", "1.0", "/value type: must be an integer"),
        arguments(ByteBody.class, "Byte", "\"1\"", "/value type: must be an integer"),
        arguments(BigIntegerBody.class, "BigInteger", "1.5", "/value type: must be an integer"),
        arguments(BigIntegerBody.class, "BigInteger", "\"1\"", "/value type: must be an integer"),
        arguments(DoubleBody.class, "Double", "1e999", "/value format: is out of range"),
        arguments(DoubleBody.class, "Double", "-1e999", "/value format: is out of range"),
        arguments(DoubleBody.class, "Double", "1e9999999999", "/value format: is out of range"),
        arguments(DoubleBody.class, "Double", "\"NaN\"", "/value type: must be a number"),
        arguments(DoubleBody.class, "Double", "\"Infinity\"", "/value type: must be a number"),
        arguments(DoubleBody.class, "Double", "\"1.5\"", "/value type: must be a number"),
        arguments(DoubleBody.class, "Double", "false", "/value type: must be a number"),
        arguments(FloatBody.class, "Float", "1e39", "/value format: is out of range"),
        arguments(FloatBody.class, "Float", "\"NaN\"", "/value type: must be a number"),
        arguments(DecimalBody.class, "Decimal", "1e1001", "/value format: is out of range"),
        arguments(DecimalBody.class, "Decimal", "1e-1001", "/value format: is out of range"),
        arguments(DecimalBody.class, "Decimal", "\"1\"", "/value type: must be a number"),
        arguments(NumberBody.class, "Decimal", "\"NaN\"", "/value type: must be a number"),
        arguments(NumberBody.class, "Decimal", "1e1001", "/value format: is out of range"),
        arguments(BooleanBody.class, "Boolean", "1", "/value type: must be true or false"),
        arguments(BooleanBody.class, "Boolean", "0", "/value type: must be true or false"),
        arguments(BooleanBody.class, "Boolean", "\"true\"", "/value type: must be true or false"),
        arguments(BooleanBody.class, "Boolean", "\"\"", "/value type: must be true or false"),
        arguments(StringBody.class, "String", "7", "/value type: must be a string"),
        arguments(StringBody.class, "String", "1.5", "/value type: must be a string"),
        arguments(StringBody.class, "String", "true", "/value type: must be a string"),
        arguments(StringBody.class, "String", "[]", "/value type: must be a string"),
        arguments(StringBody.class, "String", "[\"a\"]", "/value type: must be a string"),
        arguments(StringBody.class, "String", "{}", "/value type: must be a string"),
        arguments(StringBody.class, "String", "null", "/value type: must not be null"),
        arguments(CharBody.class, "Char", "65", "/value type: must be a string"),
        arguments(
            CharBody.class, "Char", "\"\"", "/value minLength: must have at least 1 character"),
        arguments(
            CharBody.class, "Char", "\"ab\"", "/value maxLength: must have at most 1 character"),
        arguments(ColorBody.class, "Color", "0", "/value type: must be a string"),
        arguments(ColorBody.class, "Color", "\"0\"", "/value enum: must be one of RED, dark-green"),
        arguments(
            ColorBody.class, "Color", "\"red\"", "/value enum: must be one of RED, dark-green"),
        arguments(
            ColorBody.class, "Color", "\" RED\"", "/value enum: must be one of RED, dark-green"),
        arguments(
            ColorBody.class, "Color", "\"GREEN\"", "/value enum: must be one of RED, dark-green"),
        arguments(ColorBody.class, "Color", "\"\"", "/value enum: must be one of RED, dark-green"),
        arguments(
            ColorBody.class,
            "Color",
            "\"the color 0\"",
            "/value enum: must be one of RED, dark-green"),
        arguments(UuidBody.class, "Uuid", "\"1-1-1-1-1\"", "/value format: must be a valid UUID"),
        arguments(UuidBody.class, "Uuid", "\"\"", "/value format: must be a valid UUID"),
        arguments(
            UuidBody.class,
            "Uuid",
            "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
            "/value format: must be a valid UUID"),
        arguments(UriBody.class, "Uri", "\"a b\"", "/value format: must be a valid URI"),
        arguments(UriBody.class, "Uri", "7", "/value type: must be a string"),
        arguments(DateBody.class, "Date", "20779", "/value type: must be a string"),
        arguments(DateBody.class, "Date", "[2026,11,22]", "/value type: must be a string"),
        arguments(DateBody.class, "Date", "[]", "/value type: must be a string"),
        arguments(DateBody.class, "Date", "\"\"", noDate),
        arguments(DateBody.class, "Date", "\" 2026-11-22\"", noDate),
        arguments(DateBody.class, "Date", "\"2026-11-22T10:15:30Z\"", noDate),
        arguments(DateBody.class, "Date", "\"2026-02-30\"", noDate),
        arguments(TimeBody.class, "Time", "[10,15]", "/value type: must be a string"),
        arguments(TimeBody.class, "Time", "\"25:00\"", "/value format: must be a time"),
        arguments(
            DateTimeLocalBody.class,
            "DateTimeLocal",
            "\"2026-11-22T10:15:30Z\"",
            "/value format: must be a date and time without offset"),
        arguments(InstantBody.class, "DateTime", "1795000000", "/value type: must be a string"),
        arguments(InstantBody.class, "DateTime", "1795000000.5", "/value type: must be a string"),
        arguments(InstantBody.class, "DateTime", "\"1795000000\"", noInstant),
        arguments(InstantBody.class, "DateTime", "\"2026-11-22T10:15:30\"", noInstant),
        arguments(OffsetBody.class, "DateTime", "1795000000", "/value type: must be a string"),
        arguments(OffsetBody.class, "DateTime", "\"2026-11-22T10:15:30\"", noInstant),
        arguments(
            ZonedBody.class, "DateTime", "\"2026-11-22T10:15:30+01:00[Europe/Paris]\"", noInstant),
        arguments(DurationBody.class, "Duration", "90", "/value type: must be a string"),
        arguments(DurationBody.class, "Duration", "\"90s\"", "/value format: must be a duration"),
        arguments(PeriodBody.class, "String", "\"1 year\"", "/value format: must be a period"),
        arguments(YearBody.class, "Int", "\"2026\"", "/value type: must be an integer"),
        arguments(YearBody.class, "Int", "1000000000", "/value type: is not valid here"),
        arguments(MonthBody.class, "String", "1", "/value type: must be a string"),
        arguments(MonthBody.class, "String", "\"1\"", MONTHS),
        arguments(MonthBody.class, "String", "\" JANUARY\"", MONTHS),
        arguments(DayBody.class, "String", "1", "/value type: must be a string"),
        arguments(DayBody.class, "String", "\"1\"", "/value type: is not valid here"),
        arguments(ColorsBody.class, "Strings", "[0]", "/value/0 type: must be a string"),
        arguments(ColorsBody.class, "Strings", "[\"RED \"]", "/value/0 type: is not valid here"),
        arguments(
            YearMonthBody.class,
            "String",
            "\"2026-13\"",
            "/value format: must be a year and month"),
        arguments(ZoneBody.class, "String", "\"Mars/Base\"", "/value format: must be a time zone"),
        arguments(BytesBody.class, "Bytes", "[1,255]", "/value type: must be a string"),
        arguments(BytesBody.class, "Bytes", "\"?\"", "/value contentEncoding: must be base64"),
        arguments(DoublesBody.class, "Doubles", "\"AAAA\"", "/value type: must be an array"),
        arguments(DoublesBody.class, "Doubles", "[1,1e999]", "/value/1 format: is out of range"),
        arguments(DoublesBody.class, "Doubles", "[null]", "/value/0 type: must not be null"),
        arguments(DoublesBody.class, "Doubles", "[\"1\"]", "/value/0 type: must be a number"),
        arguments(FloatsBody.class, "Doubles", "[\"1\"]", "/value/0 type: must be a number"),
        arguments(StringsBody.class, "Strings", "\"a\"", "/value type: must be an array"),
        arguments(StringsBody.class, "Strings", "\"\"", "/value type: must be an array"),
        arguments(StringsBody.class, "Strings", "[1]", "/value/0 type: must be a string"),
        arguments(StringsBody.class, "Strings", "[null]", "/value/0 type: must not be null"),
        arguments(StringSetBody.class, "Strings", "[[]]", "/value/0 type: must be a string"),
        arguments(LocaleBody.class, "String", "\"\"", "/value type: is not valid here"),
        arguments(LocaleBody.class, "String", "\" \"", "/value type: is not valid here"),
        arguments(LocaleBody.class, "String", "[]", "/value type: must be a string"),
        arguments(OldDateBody.class, "String", "1795000000", "/value type: must be a string"),
        arguments(
            OldDateBody.class,
            "String",
            "\"\"",
            "/value format: must be a date and time with offset"),
        arguments(NestedBody.class, "String", "\"\"", "/value type: is not valid here"),
        arguments(NestedBody.class, "String", "[]", "/value type: must be a string"),
        arguments(MapBody.class, "String", "\"\"", "/value type: is not valid here"),
        arguments(MapBody.class, "String", "[]", "/value type: must be a string"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  <T> void valueOfAnotherKindIsRefused(Class<T> type, String schema, String value, String problem) {
    assertThat(Problems.of(Problems.reader(type, schema), "{\"value\":" + value + "}"))
        .containsExactly(problem);
  }

  @ParameterizedTest
  @MethodSource("refused")
  <T> void valueOfAnotherKindIsRefusedWithoutSchemaToo(
      Class<T> type, String schema, String value, String problem) {
    JsonReader<T> reader = JsonCodec.standard().reader(JsonType.of(type), "#/none");

    assertThat(Problems.of(reader, "{\"value\":" + value + "}"))
        .hasSize(1)
        .allSatisfy(text -> assertThat(text)
            .startsWith("/value")
            .containsPattern(" (?:type|format|enum): ")
            .doesNotContain("dev.keyway", "java"));
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        arguments(new IntBody(-7), "-7"),
        arguments(new LongBody(Long.MIN_VALUE), "-9223372036854775808"),
        arguments(new ShortBody((short) 7), "7"),
        arguments(new ByteBody((byte) -128), "-128"),
        arguments(
            new BigIntegerBody(new BigInteger("99999999999999999999")), "99999999999999999999"),
        arguments(new DoubleBody(1), "1"),
        arguments(new DoubleBody(1e300), "1e300"),
        arguments(new FloatBody(1.5f), "1.5"),
        arguments(new DecimalBody(new BigDecimal("1.10")), "1.10"),
        arguments(new DecimalBody(new BigDecimal("1e1000")), "1e1000"),
        arguments(new NumberBody(7), "7"),
        arguments(new NumberBody(new BigDecimal("7.5")), "7.5"),
        arguments(new BooleanBody(true), "true"),
        arguments(new StringBody(""), "\"\""),
        arguments(new StringBody("Ünï 😀"), "\"Ünï \\ud83d\\ude00\""),
        arguments(new CharBody('ü'), "\"ü\""),
        arguments(new ColorBody(Color.RED), "\"RED\""),
        arguments(new ColorBody(Color.GREEN), "\"dark-green\""),
        arguments(
            new UuidBody(UUID.fromString("123e4567-e89b-12d3-a456-426614174000")),
            "\"123e4567-e89b-12d3-a456-426614174000\""),
        arguments(new UriBody(URI.create("/a?b")), "\"/a?b\""),
        arguments(new DateBody(LocalDate.of(2026, 11, 22)), "\"2026-11-22\""),
        arguments(new TimeBody(LocalTime.of(10, 15)), "\"10:15\""),
        arguments(
            new DateTimeLocalBody(LocalDateTime.of(2026, 11, 22, 10, 15)), "\"2026-11-22T10:15\""),
        arguments(
            new InstantBody(Instant.parse("2026-11-22T10:15:30Z")), "\"2026-11-22T10:15:30Z\""),
        arguments(
            new OffsetBody(OffsetDateTime.parse("2026-11-22T10:15:30+02:00")),
            "\"2026-11-22T10:15:30+02:00\""),
        arguments(
            new ZonedBody(ZonedDateTime.parse("2026-11-22T10:15:30+02:00")),
            "\"2026-11-22T10:15:30+02:00\""),
        arguments(new DurationBody(Duration.ofMinutes(90)), "\"PT90M\""),
        arguments(new PeriodBody(Period.ofYears(1)), "\"P1Y\""),
        arguments(new YearBody(Year.of(2026)), "2026"),
        arguments(new MonthBody(Month.JANUARY), "\"JANUARY\""),
        arguments(new DayBody(DayOfWeek.MONDAY), "\"MONDAY\""),
        arguments(new ColorsBody(EnumSet.of(Color.RED)), "[\"RED\"]"),
        arguments(new ColorMapBody(Map.of(Color.GREEN, OptionalInt.of(1))), "{\"dark-green\":1}"),
        arguments(new YearMonthBody(YearMonth.of(2026, 11)), "\"2026-11\""),
        arguments(new MonthDayBody(MonthDay.of(11, 22)), "\"--11-22\""),
        arguments(new OffsetTimeBody(OffsetTime.parse("10:15:30.5+02:00")), "\"10:15:30.5+02:00\""),
        arguments(new ZoneBody(ZoneId.of("Europe/Paris")), "\"Europe/Paris\""),
        arguments(new StringsBody(List.of("a", "b")), "[\"a\",\"b\"]"),
        arguments(new StringSetBody(Set.of("a")), "[\"a\",\"a\"]"),
        arguments(
            new FormattedBody(OffsetDateTime.parse("2026-11-22T10:15:00+02:00")),
            "\"2026-11-22 10:15 +02:00\""),
        arguments(
            new OldDateBody(Date.from(Instant.parse("2026-11-22T10:15:30Z"))),
            "\"2026-11-22T10:15:30Z\""),
        arguments(
            new TreeBody(JsonNodeFactory.instance.numberNode(new BigDecimal("1e999"))), "1e999"),
        arguments(new AnyBody("NaN"), "\"NaN\""),
        arguments(new AnyBody(7), "7"),
        arguments(new AnyBody(new BigDecimal("1e999")), "1e999"),
        arguments(new AnyBody(Map.of("a", List.of(true))), "{\"a\":[true]}"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void valueOfTheDeclaredKindIsRead(Object expected, String value) {
    JsonReader<?> reader = JsonCodec.standard().reader(JsonType.of(expected.getClass()), "#");

    assertThat(Problems.read(reader, "{\"value\":" + value + "}")).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("accepted")
  @SuppressWarnings("unchecked")
  <T> void whatIsWrittenIsRead(T value, String ignored) {
    JsonType<T> type = JsonType.of((Class<T>) value.getClass());
    byte[] written = JsonCodec.standard().writer(type).write(value);

    assertThat(Problems.read(JsonCodec.standard().reader(type, "#"), new String(written, UTF_8)))
        .isEqualTo(value);
  }

  @Test
  void arraysOfPrimitivesAreRead() {
    assertThat(Problems.read(Problems.reader(BytesBody.class, "Bytes"), "{\"value\":\"AQI=\"}")
            .value())
        .containsExactly(1, 2);
    assertThat(Problems.read(
                Problems.reader(DoublesBody.class, "Doubles"),
                "{\"value\":[1,2.5,1,1,1,1,1,1,1,9]}")
            .value())
        .containsExactly(1, 2.5, 1, 1, 1, 1, 1, 1, 1, 9);
    assertThat(Problems.read(
                Problems.reader(FloatsBody.class, "Doubles"), "{\"value\":[1,2.5,1,1,1,1,1,1,1,9]}")
            .value())
        .containsExactly(1, 2.5f, 1, 1, 1, 1, 1, 1, 1, 9);
  }

  @Test
  void absentIntIsMissingAndNotZero() {
    assertThat(Problems.of(Problems.reader(IntBody.class, "Int"), "{}"))
        .containsExactly("/value required: is required");
  }

  @Test
  void nullAsTheWholeBodyIsRefused() {
    assertThat(Problems.of(Problems.reader(IntBody.class, "Int"), "null"))
        .containsExactly("type: must not be null");
    assertThat(Problems.of(JsonCodec.standard().reader(JsonType.of(IntBody.class), "#"), "null"))
        .containsExactly("type: must not be null");
  }

  @Test
  void membersThatTheTypeDoesNotHaveAreIgnored() {
    assertThat(Problems.read(Problems.reader(IntBody.class, "Int"), "{\"value\":1,\"more\":[{}]}"))
        .isEqualTo(new IntBody(1));
  }

  @Test
  void memberGivenTwiceIsRefusedWhereItIs() {
    assertThat(Problems.of(Problems.reader(IntBody.class, "Int"), "{\"value\":1,\"value\":2}"))
        .containsExactly("/value json: is given more than once");
    assertThat(Problems.of(
            Problems.reader(IntBody.class, "Int"),
            "{\"value\":1,\"more\":[{},{\"a/b~\":1,\"a\\/b\\u007e\":1}]}"))
        .containsExactly("/more/1/a~1b~0 json: is given more than once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 2", "{\"value\":1} {}", "{\"value\":1}]", "{\"value\":1},", "{\"value\":1}x"})
  void whatFollowsTheValueIsRefused(String body) {
    assertThat(Problems.of(Problems.reader(IntBody.class, "Int"), body))
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem).startsWith("json: "));
  }

  @Test
  void placeOfWhatIsNotJsonIsNamed() {
    assertThat(Problems.of(Problems.reader(IntBody.class, "Int"), "{\n  \"value\": x}"))
        .containsExactly("json: is not valid JSON (line 2, column 12)");
    assertThat(Problems.of(Problems.reader(IntBody.class, "Int"), "{\"value\":1} 2"))
        .containsExactly("json: goes on after the end of the JSON value (line 1, column 12)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "{",
        "[1,]",
        "{'value':1}",
        "{value:1}",
        "{\"value\":01}",
        "{\"value\":+1}",
        "{\"value\":.5}",
        "{\"value\":5.}",
        "{\"value\":0x10}",
        "{\"value\":NaN}",
        "{\"value\":Infinity}",
        "{\"value\":1,}",
        "/* */{\"value\":1}",
        "{\"value\":1}//",
        "{\"value\":\"a\tb\"}",
        "{\"value\":\"\\x\"}",
        "\u0000{\"value\":1}",
        "\ufeff{\"value\":1}",
        "undefined",
      })
  void textThatIsNotJsonIsRefused(String body) {
    assertThat(Problems.of(Problems.reader(IntBody.class, "Int"), body))
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem).startsWith("json: is not valid JSON (line "));
  }

  @Test
  void otherEncodingsThanUtf8AreRefused() {
    for (Charset charset :
        List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
      assertThat(
              Problems.of(Problems.reader(IntBody.class, "Int"), "{\"value\":1}".getBytes(charset)))
          .hasSize(1)
          .allSatisfy(problem -> assertThat(problem).startsWith("json: is not valid JSON"));
    }
  }

  @Test
  void malformedUtf8IsRefused() {
    int[][] malformed = {
      {0xC0, 0x80}, {0xC1, 0xBF}, {0xE0, 0x80, 0xAF}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80, 0x80},
      {0xF8, 0x88, 0x80, 0x80, 0x80}, {0x80}, {0xC3}, {0xE2, 0x82}, {0xFF}
    };
    for (int[] sequence : malformed) {
      byte[] body = "{\"value\":\"....................\"}".getBytes(UTF_8);
      for (int i = 0; i < sequence.length; i++) {
        body[15 + i] = (byte) sequence[i];
      }
      assertThat(Problems.of(Problems.reader(StringBody.class, "String"), body))
          .containsExactly("json: is not valid JSON: it is not UTF-8");
    }
  }

  @Test
  void depthIsLimited() {
    JsonReader<AnyBody> reader = JsonCodec.standard().reader(JsonType.of(AnyBody.class), "#");

    Problems.read(reader, "{\"value\":" + "[".repeat(63) + "]".repeat(63) + "}");
    assertTooDeep(reader, "{\"value\":" + "[".repeat(64) + "]".repeat(64) + "}", 74);
    assertTooDeep(reader, "{\"other\":" + "[".repeat(64) + "]".repeat(64) + "}", 74);
    assertTooDeep(reader, "[".repeat(1_000_000), 66);
  }

  private static void assertTooDeep(JsonReader<?> reader, String body, int column) {
    assertThatThrownBy(() -> Problems.of(reader, body))
        .isInstanceOfSatisfying(
            HttpException.class, refusal -> assertThat(refusal.status()).isEqualTo(413))
        .hasMessageContaining("nested more than 64 levels deep (line 1, column " + column + ")");
  }

  @Test
  void lengthOfNumbersAndNamesIsLimited() {
    JsonReader<DecimalBody> reader = Problems.reader(DecimalBody.class, "Decimal");

    Problems.read(reader, "{\"value\":" + "1".repeat(256) + "}");
    assertThat(Problems.of(reader, "{\"value\":" + "1".repeat(257) + "}"))
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem).contains("a number or a name that is too long"));
    Problems.read(reader, "{\"value\":1,\"" + "n".repeat(900) + "\":1}");
    assertThat(Problems.of(reader, "{\"value\":1,\"" + "n".repeat(5000) + "\":1}"))
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem).contains("a number or a name that is too long"));
  }
}
