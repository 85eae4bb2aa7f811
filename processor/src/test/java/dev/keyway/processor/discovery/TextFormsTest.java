package dev.keyway.processor.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.model.BooleanText;
import dev.keyway.request.ConversionException;
import dev.keyway.request.TextConverter;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler accepts as a default is what the server accepts in a request. */
class TextFormsTest {
  private static final List<String> TEXTS = List.of(
      "",
      " ",
      "a",
      "ab",
      "true",
      "TRUE",
      "False",
      "yes",
      "NO",
      "On",
      "off",
      "y",
      "t",
      "falſe",
      "0",
      "1",
      "-0",
      "-1",
      "+1",
      "01",
      "127",
      "128",
      "-129",
      "32768",
      "2147483647",
      "2147483648",
      "9223372036854775807",
      "9223372036854775808",
      "1.5",
      "1.",
      ".5",
      "1e3",
      "1E+3",
      "1e",
      "1e999",
      "-1e999",
      "1e1001",
      "1e-1001",
      "1e99999999999",
      "NaN",
      "Infinity",
      "0x1p3",
      "1f",
      "1_000",
      "٣",
      "9".repeat(256),
      "9".repeat(257),
      "0." + "1".repeat(300),
      "123e4567-e89b-12d3-a456-426614174000",
      "123E4567-E89B-12D3-A456-426614174000",
      "1-1-1-1-1",
      "123e4567-e89b-12d3-a456-42661417400g",
      "https://example.com/a?b#c",
      "/relative",
      "a b",
      "%zz",
      "ä",
      "2030-12-31T23:59:59Z",
      "2030-12-31T23:59:59+01:00",
      "2030-12-31T23:59:59",
      "2030-12-31T23:59:59+01:00[Europe/Paris]",
      "2030-12-31",
      "2030-02-30",
      "2030-2-3",
      "+12345-01-01",
      "-0001-01-01",
      "23:59",
      "23:59:59.999",
      "24:00",
      "+PT15M",
      "PT+15M",
      "pt15m",
      "PT-15M",
      "P1d",
      "+P1D",
      "23:59:59+01:00",
      "2030",
      "20300",
      "+20300",
      "2030-12",
      "--12-31",
      "--02-30",
      "PT15M",
      "pt15m",
      "-PT1H",
      "P1D",
      "P1Y2M3D",
      "P1W",
      "PT",
      "Europe/Paris",
      "+01:00",
      "Nowhere",
      "UTC");

  static Stream<String> converters() {
    return Arrays.stream(TextConverter.class.getDeclaredFields())
        .filter(field -> field.getType() == TextConverter.class)
        .map(Field::getName);
  }

  @ParameterizedTest
  @MethodSource("converters")
  void agreesWithTheRuntime(String name) throws ReflectiveOperationException {
    TextConverter<?> converter =
        (TextConverter<?>) TextConverter.class.getField(name).get(null);
    for (String text : TEXTS) {
      assertThat(TextForms.isValid(name, text))
          .describedAs("%s of \"%s\"", name, text)
          .isEqualTo(accepts(converter, text));
    }
  }

  @Test
  void defaultOfABooleanIsWhatTheRuntimeTakesItFor() {
    List<String> booleans =
        TEXTS.stream().filter(text -> TextForms.isValid("BOOLEAN", text)).toList();

    assertThat(booleans)
        .contains("TRUE", "yes", "On", "off")
        .allSatisfy(text ->
            assertThat(BooleanText.isTrue(text)).isEqualTo(TextConverter.BOOLEAN.convert(text)));
  }

  private static boolean accepts(TextConverter<?> converter, String text) {
    try {
      converter.convert(text);
      return true;
    } catch (ConversionException e) {
      return false;
    }
  }
}
