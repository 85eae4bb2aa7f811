package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.RunningApi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each scalar type takes its own values in JSON and nothing that looks like one. */
class JsonScalarsTest {
  /** Values of no scalar type, and texts that aren't JSON. */
  private static final List<String> NEVER = List.of(
      "null",
      "[]",
      "{}",
      "[1]",
      "{\"value\":1}",
      "+1",
      "007",
      "1_000",
      "0x1",
      ".5",
      "1.",
      "NaN",
      "Infinity",
      "True",
      "'x'",
      "");

  /**
   * What is known of a type.
   *
   * @param accepted values, which are answered as they are, or as what stands behind the arrow
   */
  record Values(String type, List<String> accepted, List<String> refused) {
    @Override
    public String toString() {
      return type;
    }
  }

  private static final List<Values> TYPES = List.of(
      new Values(
          "String", List.of("\"x\"", "\"\"", "\" x \"", "\"1\""), List.of("1", "1.5", "true")),
      new Values(
          "boolean",
          List.of("true", "false"),
          List.of("1", "0", "\"true\"", "\"false\"", "\"on\"", "\"yes\"", "\"1\"", "\"\"")),
      integer("byte", "127", "-128", "128", "-129"),
      integer("short", "32767", "-32768", "32768", "-32769"),
      integer("int", "2147483647", "-2147483648", "2147483648", "-2147483649"),
      integer("Integer", "2147483647", "-2147483648", "2147483648", "-2147483649"),
      integer(
          "long",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "-9223372036854775809"),
      integer("java.math.BigInteger", "9223372036854775808", "-9223372036854775809", "1e2", "-1.0"),
      number("float", List.of("1.5", "1 → 1.0", "1e3 → 1000.0"), List.of("1e39", "-1e39")),
      number("double", List.of("1.5", "1 → 1.0", "1E+3 → 1000.0"), List.of("1e309", "-1e309")),
      number("java.math.BigDecimal", List.of("1.50", "1", "-0.1"), List.of("1e1001", "1e-1001")),
      new Values("char", List.of("\"x\"", "\"ä\""), List.of("\"\"", "\"xy\"", "1", "120", "true")),
      new Values(
          "Level",
          List.of("\"LOW\"", "\"very-high\""),
          List.of("\"low\"", "\"HIGH\"", "\" LOW\"", "\"0\"", "0", "1", "\"\"", "true")),
      new Values(
          "java.util.UUID",
          List.of(
              "\"123e4567-e89b-12d3-a456-426614174000\"",
              "\"123E4567-E89B-12D3-A456-426614174000\""
                  + " → \"123e4567-e89b-12d3-a456-426614174000\""),
          List.of(
              "\"1-1-1-1-1\"",
              "\"123e4567e89b12d3a456426614174000\"",
              "\"{123e4567-e89b-12d3-a456-426614174000}\"",
              "\"urn:uuid:123e4567-e89b-12d3-a456-426614174000\"",
              "\"EjRWeBI0VngSNFZ4EjRWeA==\"",
              "\"\"",
              "1")),
      new Values(
          "java.net.URI",
          List.of("\"https://example.com/a?b#c\"", "\"/a\""),
          List.of("\"a b\"", "1")),
      time("Instant", "2030-12-31T23:59:59Z", "2030-12-31T23:59:59", "2030-12-31", "1924991999"),
      time("OffsetDateTime", "2030-12-31T23:59:59+01:00", "2030-12-31T23:59:59", "2030-12-31"),
      time(
          "ZonedDateTime",
          "2030-12-31T23:59:59+01:00",
          "2030-12-31T23:59:59",
          "2030-12-31T23:59:59+01:00[Europe/Paris]"),
      time("LocalDate", "2030-12-31", "2030-02-30", "2030-12-31T00:00", "31.12.2030", "22279"),
      time("LocalTime", "23:59:59.5", "24:00", "9:00", "23:59:59+01:00"),
      time("LocalDateTime", "2030-12-31T23:59:59", "2030-12-31", "2030-12-31T23:59:59Z"),
      time("OffsetTime", "23:59:59+01:00", "23:59:59", "23:59:59+25:00"),
      time("YearMonth", "2030-12", "2030-13", "2030"),
      time("MonthDay", "--12-31", "12-31", "--02-30"),
      time("Duration", "PT15M", "15M", "P1Y", "pt15m", "900"),
      time("Period", "P1Y2M3D", "PT15M", "1Y", "p1y"),
      time("ZoneId", "Europe/Paris", "Nowhere/Else"),
      new Values(
          "java.time.Year",
          List.of("2030", "30", "-5"),
          List.of("\"2030\"", "2030.0", "1000000000", "\"\"", "true")));

  private static Values integer(String type, String max, String min, String above, String below) {
    return new Values(
        type,
        List.of("0", "7", "-1", "-0 → 0", max, min),
        List.of(above, below, "1.0", "1e3", "\"7\"", "\"\"", "\"x\"", "true", "false"));
  }

  private static Values number(String type, List<String> accepted, List<String> beyond) {
    List<String> refused = new ArrayList<>(beyond);
    refused.addAll(List.of("\"1.5\"", "\"NaN\"", "\"Infinity\"", "\"\"", "true"));
    return new Values(type, accepted, refused);
  }

  private static Values time(String type, String accepted, String... refused) {
    List<String> all = new ArrayList<>();
    for (String text : refused) {
      all.add("\"" + text + "\"");
    }
    all.addAll(List.of(
        "\"\"",
        "\" " + accepted + "\"",
        "\"" + accepted + " \"",
        "\"+" + accepted + "\"",
        "1",
        "1.5",
        "true",
        "[2030,12,31]"));
    return new Values("java.time." + type, List.of("\"" + accepted + "\""), all);
  }

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() throws IOException {
    StringBuilder source = new StringBuilder("""
        package values;

        import com.fasterxml.jackson.annotation.JsonProperty;
        import dev.keyway.Api;
        import dev.keyway.Post;

        @Api(title = "Values", version = "1")
        class ValuesApi {
          enum Level {
            LOW,
            @JsonProperty("very-high")
            HIGH
          }

        """);
    for (Values values : TYPES) {
      String name = name(values);
      source.append("""
            record %1$sBody(%2$s value) {}
            @Post("/%1$s") %1$sBody %1$s(%1$sBody body) { return body; }
          """.formatted(name, values.type()));
    }
    Path file = Files.createDirectories(directory.resolve("values")).resolve("ValuesApi.java");
    Files.writeString(file, source.append("}\n"));
    api = RunningApi.start(List.of(file), directory, "values.ValuesApi");
  }

  private static String name(Values values) {
    return "of" + values.type().replace('.', '_');
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(Values values, String value) {
    return api.sendBody(
        "POST",
        "/" + name(values),
        "{\"value\":" + value + "}",
        "Content-Type",
        "application/json");
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void valuesAreReadAndWritten(Values values) {
    for (String each : values.accepted()) {
      String[] parts = each.split(" → ");
      HttpResponse<String> answer = post(values, parts[0]);
      assertThat(answer.body()).as(each).isEqualTo("{\"value\":" + parts[parts.length - 1] + "}");
    }
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void everythingElseIsRefused(Values values) {
    List<String> refused = new ArrayList<>(values.refused());
    refused.addAll(NEVER);
    for (String each : refused) {
      HttpResponse<String> answer = post(values, each);
      assertThat(answer.statusCode()).as("%s: %s", each, answer.body()).isEqualTo(422);
      JsonNode error = JsonMapper.shared().readTree(answer.body()).at("/errors/0");
      if (!error.path("type").asString().equals("json")) {
        assertThat(error.path("pointer").asString()).as(each).startsWith("/value");
      }
      assertThat(error.path("message").asString()).as(each).doesNotContain("java", "Body");
    }
  }
}
