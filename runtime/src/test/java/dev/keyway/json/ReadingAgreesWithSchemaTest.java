package dev.keyway.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds what is bound against what the document promises: a value that the schema rules out is never
 * bound, and one that the schema allows is.
 */
class ReadingAgreesWithSchemaTest {
  private static final OpenApiSchemas SCHEMAS =
      OpenApiSchemas.of(ReadingAgreesWithSchemaTest.class, "dev/keyway/json/openapi.json");

  private static final Map<String, Class<?>> TYPES = Map.ofEntries(
      Map.entry("Int", StrictReadingTest.IntBody.class),
      Map.entry("Long", StrictReadingTest.LongBody.class),
      Map.entry("Short", StrictReadingTest.ShortBody.class),
      Map.entry("Byte", StrictReadingTest.ByteBody.class),
      Map.entry("BigInteger", StrictReadingTest.BigIntegerBody.class),
      Map.entry("Double", StrictReadingTest.DoubleBody.class),
      Map.entry("Float", StrictReadingTest.FloatBody.class),
      Map.entry("Decimal", StrictReadingTest.DecimalBody.class),
      Map.entry("Boolean", StrictReadingTest.BooleanBody.class),
      Map.entry("String", StrictReadingTest.StringBody.class),
      Map.entry("Char", StrictReadingTest.CharBody.class),
      Map.entry("Color", StrictReadingTest.ColorBody.class),
      Map.entry("Uuid", StrictReadingTest.UuidBody.class),
      Map.entry("Uri", StrictReadingTest.UriBody.class),
      Map.entry("Date", StrictReadingTest.DateBody.class),
      Map.entry("Time", StrictReadingTest.TimeBody.class),
      Map.entry("DateTimeLocal", StrictReadingTest.DateTimeLocalBody.class),
      Map.entry("DateTime", StrictReadingTest.OffsetBody.class),
      Map.entry("Bytes", StrictReadingTest.BytesBody.class),
      Map.entry("Doubles", StrictReadingTest.DoublesBody.class),
      Map.entry("Strings", StrictReadingTest.StringsBody.class));

  @Property(tries = 5000)
  void valuesAreBoundIfAndOnlyIfTheSchemaAllowsThem(
      @ForAll("types") String schema, @ForAll("values") String value) {
    String body = "{\"value\":" + value + "}";
    List<String> refusal = new ArrayList<>();
    @Nullable
    Object bound = JsonCodec.standard()
        .reader(JsonType.of(TYPES.get(schema)), "#")
        .read(body.getBytes(UTF_8), Problems.recorder(refusal));

    BodyProblems problems = new BodyProblems();
    JsonNode tree = BodyTree.read(body.getBytes(UTF_8), problems);
    if (tree != null) {
      new SchemaCheck(SCHEMAS, problems)
          .check(SCHEMAS.find("#/components/schemas/" + schema), tree, BodyPath.ROOT);
    }

    assertThat(bound != null).as("%s of %s", body, schema).isEqualTo(problems.isEmpty());
    assertThat(bound == null).as("%s of %s", body, schema).isEqualTo(!refusal.isEmpty());
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(TYPES.keySet().stream().sorted().toList());
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.lazyOf(
        () -> scalars(),
        () -> scalars().list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]"));
  }

  private static Arbitrary<String> scalars() {
    Arbitrary<String> texts = Arbitraries.of(
        "",
        " ",
        "a",
        "ab",
        "7",
        "1.5",
        "true",
        "NaN",
        "Infinity",
        "-Infinity",
        "null",
        "RED",
        "red",
        " RED",
        "dark-green",
        "GREEN",
        "0",
        "2026-11-22",
        "2026-11-22 ",
        "2026-02-29",
        "10:15",
        "10:15:30.123",
        "2026-11-22T10:15:30",
        "2026-11-22T10:15:30Z",
        "2026-11-22T10:15:30+01:00",
        "2026-11-22T10:15:30+01:00[Europe/Paris]",
        "123e4567-e89b-12d3-a456-426614174000",
        "1-1-1-1-1",
        "AAAAAAAAAAAAAAAAAAAAAA==",
        "AQI=",
        "AQI",
        "?",
        "/a?b",
        "a b",
        "http://example.com",
        "P1D",
        "+1",
        "20779");
    Arbitrary<String> quoted = Arbitraries.oneOf(
            texts, Arbitraries.strings().ascii().alpha().numeric().ofMaxLength(5))
        .map(text -> "\"" + text + "\"");
    Arbitrary<String> integers = Arbitraries.oneOf(
        Arbitraries.longs().map(String::valueOf),
        Arbitraries.integers().between(-300, 300).map(String::valueOf),
        Arbitraries.bigIntegers().map(String::valueOf));
    Arbitrary<String> decimals = Arbitraries.oneOf(
        Arbitraries.doubles().map(String::valueOf),
        Arbitraries.integers().between(-1100, 1100).map(e -> "1e" + e),
        Arbitraries.of("1.0", "1e2", "0.0", "-0.0", "1e9999999999", "1e-9999999999"));
    return Arbitraries.oneOf(
        quoted, integers, decimals, Arbitraries.of("true", "false", "null", "{}", "{\"a\":1}"));
  }
}
