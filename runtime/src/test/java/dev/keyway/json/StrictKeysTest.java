package dev.keyway.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Keys of maps are read as parameters are, and what is wrong with one is said at its place. */
class StrictKeysTest {
  enum Color {
    RED,
    @JsonProperty("light-green")
    GREEN
  }

  record Stock(Map<UUID, List<Map<Integer, Integer>>> items) {}

  /** What is known of a type's keys. */
  record Keys(JsonType<? extends Map<?, Integer>> type, List<String> taken, List<String> refused) {
    @Override
    public String toString() {
      return type.toString();
    }
  }

  private static final List<Keys> TYPES = List.of(
      integer(new JsonType<Map<Byte, Integer>>() {}, "128"),
      integer(new JsonType<Map<Short, Integer>>() {}, "32768"),
      integer(new JsonType<Map<Integer, Integer>>() {}, "2147483648"),
      integer(new JsonType<SortedMap<Long, Integer>>() {}, "9223372036854775808"),
      integer(new JsonType<Map<BigInteger, Integer>>() {}, "9".repeat(257)),
      number(new JsonType<Map<Float, Integer>>() {}, "1e39"),
      number(new JsonType<Map<Double, Integer>>() {}, "1e309"),
      number(new JsonType<Map<BigDecimal, Integer>>() {}, "1e1001"),
      new Keys(
          new JsonType<Map<Boolean, Integer>>() {},
          List.of("true", "false"),
          List.of("TRUE", "1", "on", "", " true")),
      new Keys(new JsonType<Map<Character, Integer>>() {}, List.of("x", "ä"), List.of("", "xy")),
      new Keys(
          new JsonType<Map<Color, Integer>>() {},
          List.of("RED", "light-green"),
          List.of("GREEN", "red", " RED", "0", "")),
      new Keys(
          new JsonType<EnumMap<Color, Integer>>() {}, List.of("light-green"), List.of("GREEN", "")),
      new Keys(
          new JsonType<Map<UUID, Integer>>() {},
          List.of("123e4567-e89b-12d3-a456-426614174000"),
          List.of("1-1-1-1-1", "AAAAAAAAAAAAAAAAAAAAAA==", "")),
      new Keys(
          new JsonType<Map<LocalDate, Integer>>() {},
          List.of("2030-12-31"),
          List.of("2030-02-30", "2030-12-31T00:00", " 2030-12-31", "20779", "")),
      new Keys(
          new JsonType<Map<OffsetDateTime, Integer>>() {},
          List.of("2030-12-31T23:59:59+01:00"),
          List.of("2030-12-31T23:59:59", "")),
      new Keys(
          new JsonType<Map<ZonedDateTime, Integer>>() {},
          List.of("2030-12-31T23:59:59+01:00"),
          List.of("2030-12-31T23:59:59", "2030-12-31T23:59:59+01:00[Europe/Paris]")),
      new Keys(new JsonType<Map<Year, Integer>>() {}, List.of("2030"), List.of("30", "x", "")),
      new Keys(
          new JsonType<Map<Duration, Integer>>() {}, List.of("PT15M"), List.of("pt15m", "900")));

  private static Keys integer(JsonType<? extends Map<?, Integer>> type, String beyond) {
    return new Keys(
        type, List.of("7", "-1", "0"), List.of(beyond, "+1", "1.0", "1_0", " 1", "1 ", "x", ""));
  }

  private static Keys number(JsonType<? extends Map<?, Integer>> type, String beyond) {
    return new Keys(
        type,
        List.of("1.5", "-0.25"),
        List.of(beyond, "NaN", "Infinity", "+1", "1.", "0x1p3", "1f", " 1", ""));
  }

  private static String body(String key) {
    return "{\"" + key + "\":1}";
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void keysThatAreWrittenAreRead(Keys keys) {
    for (String key : keys.taken()) {
      Map<?, Integer> read =
          Problems.read(JsonCodec.standard().reader(keys.type(), "#"), body(key));
      assertThat(read).as(key).hasSize(1);
      assertThat(write(keys.type(), read)).isEqualTo(body(key));
    }
  }

  @SuppressWarnings("unchecked") // a value that was read as the type
  private static <T> String write(JsonType<T> type, Object value) {
    return new String(JsonCodec.standard().writer(type).write((T) value), UTF_8);
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void otherKeysAreRefusedAtTheirPlace(Keys keys) {
    for (String key : keys.refused()) {
      assertThat(Problems.of(JsonCodec.standard().reader(keys.type(), "#"), body(key)))
          .as(key)
          .singleElement()
          .asString()
          .startsWith(("/" + key.replace("/", "~1") + " propertyNames: the name ").strip());
    }
  }

  @Test
  void placeOfAKeyIsTheWholeWayToIt() {
    assertThat(Problems.of(
            JsonCodec.standard().reader(JsonType.of(Stock.class), "#"),
            "{\"items\":{\"123e4567-e89b-12d3-a456-426614174000\":[{\"1\":1},{\"one\":2}]}}"))
        .containsExactly("/items/123e4567-e89b-12d3-a456-426614174000/1/one propertyNames:"
            + " the name must be an integer");
  }
}
