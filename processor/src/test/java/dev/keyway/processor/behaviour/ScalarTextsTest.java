package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.RunningApi;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each scalar type takes and refuses the same texts wherever in a request they are. */
class ScalarTextsTest {
  private static final String LONGEST = "9".repeat(256);

  /**
   * What is known of a type.
   *
   * @param schema its {@code type} and {@code format} in the document
   * @param accepted texts, each followed by what they are in Java where that reads otherwise
   */
  record Texts(String type, String schema, List<String> accepted, List<String> refused) {
    @Override
    public String toString() {
      return type;
    }
  }

  private static final List<Texts> TYPES = List.of(
      new Texts("String", "string", List.of("x", " x ", "ä€", "a&b=c", "\"q\""), List.of()),
      new Texts(
          "boolean",
          "boolean",
          List.of("true", "FALSE → false", "1 → true", "0 → false", "On → true", "no → false"),
          List.of("y", "onn", "2", "tru", " true", "", "01", "-1")),
      integer("byte", "int8", "127", "-128", "128", "-129"),
      integer("Byte", "int8", "127", "-128", "128", "-129"),
      integer("short", "int16", "32767", "-32768", "32768", "-32769"),
      integer("int", "int32", "2147483647", "-2147483648", "2147483648", "-2147483649"),
      integer(
          "long",
          "int64",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "-9223372036854775809"),
      integer(
          "java.math.BigInteger",
          "",
          "9223372036854775808",
          LONGEST,
          LONGEST + "9",
          "99999999999999999999e"),
      number("float", "float", List.of("1.5", "1e3 → 1000.0"), List.of("1e39", "-1e39")),
      number("double", "double", List.of("1.5", "1E+3 → 1000.0"), List.of("1e309", "-1e309")),
      number(
          "java.math.BigDecimal",
          "",
          List.of("1.50", "1e309 → 1E+309"),
          List.of("1e1001", LONGEST + ".1")),
      new Texts("char", "string char", List.of("x", "1", "ä"), List.of("", "xy", "😀")),
      new Texts(
          "Level",
          "string",
          List.of("LOW", "very-high → HIGH"),
          List.of("low", "HIGH", "0", " LOW", "")),
      new Texts(
          "java.util.UUID",
          "string uuid",
          List.of(
              "123e4567-e89b-12d3-a456-426614174000",
              "123E4567-E89B-12D3-A456-426614174000 → 123e4567-e89b-12d3-a456-426614174000"),
          List.of(
              "1-1-1-1-1",
              "123e4567e89b12d3a456426614174000",
              "{123e4567-e89b-12d3-a456-426614174000}",
              "")),
      new Texts(
          "java.net.URI",
          "string uri-reference",
          List.of("https://example.com/a?b#c", "/a/b", "a%20b"),
          List.of("a b", "%zz", "http://[")),
      time("Instant", "date-time", "2030-12-31T23:59:59Z", "2030-12-31T23:59:59", "2030-12-31"),
      time(
          "OffsetDateTime",
          "date-time",
          "2030-12-31T23:59:59+01:00",
          "2030-12-31T23:59:59",
          "2030-12-31 23:59:59+01:00"),
      time(
          "ZonedDateTime",
          "",
          "2030-12-31T23:59:59+01:00[Europe/Paris]",
          "2030-12-31T23:59:59",
          "2030-12-31T23:59:59+01:00[Nowhere/Else]"),
      time("LocalDate", "date", "2030-12-31", "2030-02-30", "31.12.2030"),
      time("LocalTime", "time-local", "23:59", "24:00", "9:00"),
      time(
          "LocalDateTime",
          "date-time-local",
          "2030-12-31T23:59:59",
          "2030-12-31",
          "2030-12-31T25:00"),
      time("OffsetTime", "", "23:59:59+01:00", "23:59:59", "23:59:59+25:00"),
      time("Year", "", "2030", "30", "20300"),
      time("YearMonth", "", "2030-12", "2030-13", "2030"),
      time("MonthDay", "", "--12-31", "12-31", "--02-30"),
      time("Duration", "duration", "PT15M", "15M", "P1Y", "pt15m", "PT+15M"),
      time("Period", "duration", "P1Y2M3D", "PT15M", "1Y", "p1y"),
      time("ZoneId", "", "Europe/Paris", "Nowhere/Else", "Europe Paris"));

  private static Texts integer(
      String type, String format, String max, String min, String above, String below) {
    return new Texts(
        type,
        ("integer " + format).strip(),
        List.of("0", "7", "-1", "007 → 7", "-0 → 0", max, min),
        List.of(above, below, "+1", "1.0", "1e3", "0x1", "1_000", " 1", "1 ", "x", "", "-", "٣"));
  }

  private static Texts number(
      String type, String format, List<String> accepted, List<String> beyond) {
    List<String> refused = new ArrayList<>(beyond);
    refused.addAll(List.of(
        "+1", "01", "1.", ".5", "1e", "NaN", "Infinity", "0x1p3", "1f", "1,5", " 1", "", "٣"));
    return new Texts(type, ("number " + format).strip(), accepted, refused);
  }

  private static Texts time(String type, String format, String accepted, String... refused) {
    List<String> all = new ArrayList<>(List.of(refused));
    all.addAll(List.of(
        "x", "", " " + accepted, accepted + " ", "+" + accepted, accepted + "0".repeat(100)));
    return new Texts(
        "java.time." + type,
        type.equals("Year") ? "integer" : ("string " + format).strip(),
        List.of(accepted),
        all);
  }

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() throws IOException {
    StringBuilder source = new StringBuilder("""
        package texts;

        import com.fasterxml.jackson.annotation.JsonProperty;
        import dev.keyway.Api;
        import dev.keyway.CookieParam;
        import dev.keyway.FormParam;
        import dev.keyway.Get;
        import dev.keyway.HeaderParam;
        import dev.keyway.NonBlocking;
        import dev.keyway.Post;

        @Api(title = "Texts", version = "1")
        class TextsApi {
          enum Level {
            LOW,
            @JsonProperty("very-high")
            HIGH
          }

        """);
    for (Texts texts : TYPES) {
      String name = "of" + texts.type().replace('.', '_');
      for (String place : List.of("Path", "Query", "Header", "Cookie", "Form")) {
        source.append("""
              @%s("/%s/%s%s") @NonBlocking String %s(%s%s value) { return String.valueOf(value); }
            """.formatted(
                place.equals("Form") ? "Post" : "Get",
                pathOf(texts),
                place.toLowerCase(Locale.ROOT),
                place.equals("Path") ? "/{value}" : "",
                name + place,
                place.equals("Path") || place.equals("Query") ? "" : "@" + place + "Param ",
                texts.type()));
      }
    }
    Path file = Files.createDirectories(directory.resolve("texts")).resolve("TextsApi.java");
    Files.writeString(file, source.append("}\n"));
    api = RunningApi.start(List.of(file), directory, "texts.TextsApi");
  }

  /** {@code byte} and {@code Byte} are two. */
  private static String pathOf(Texts texts) {
    return texts.type().replace('.', '-');
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void acceptedTextsAreTakenEverywhere(Texts texts) {
    for (String each : texts.accepted()) {
      String[] parts = each.split(" → ");
      String value = parts[parts.length - 1];
      for (HttpResponse<String> answer : send(texts, parts[0])) {
        assertThat(answer.statusCode())
            .describedAs("%s in %s: %s", each, answer.uri(), answer.body())
            .isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).asString())
            .describedAs("%s in %s", each, answer.uri())
            .isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("TYPES")
  void otherTextsAreRefusedEverywhere(Texts texts) {
    for (String text : texts.refused()) {
      for (HttpResponse<String> answer : send(texts, text)) {
        assertThat(answer.statusCode())
            .describedAs("\"%s\" in %s: %s", text, answer.uri(), answer.body())
            .isEqualTo(422);
        JsonNode error = JsonMapper.shared().readTree(answer.body()).at("/errors/0");
        assertThat(error.path("type").asString()).isIn("type", "format", "enum");
        if (!texts.type().equals("Level") && text.matches(".*[A-Za-z].{4,}")) {
          assertThat(error.path("message").asString()).doesNotContain(text);
        }
      }
    }
  }

  /** Sends the text wherever it can be sent as it is. */
  private static List<HttpResponse<String>> send(Texts texts, String text) {
    String target = "/" + pathOf(texts) + "/";
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    List<HttpResponse<String>> answers = new ArrayList<>();
    answers.add(api.send("GET", target + "query?value=" + encoded));
    if (!text.isEmpty()) {
      answers.add(api.send("GET", target + "path/" + encoded.replace("+", "%20")));
      answers.add(api.sendBody(
          "POST",
          target + "form",
          "value=" + encoded,
          "Content-Type",
          "application/x-www-form-urlencoded"));
    }
    // A field is sent without the space around it, and neither field nor cookie are decoded.
    if (!text.isEmpty() && text.equals(text.strip()) && isAscii(text)) {
      answers.add(api.send("GET", target + "header", "Value", text));
      if (text.chars().noneMatch(c -> " \",;\\".indexOf(c) >= 0)) {
        answers.add(api.send("GET", target + "cookie", "Cookie", "value=" + text));
      }
    }
    return answers;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  @Test
  void documentSaysTheSameOfATypeEverywhere() {
    JsonNode paths = JsonMapper.shared().readTree(api.resource("openapi.json")).path("paths");
    for (Texts texts : TYPES) {
      String target = "/" + pathOf(texts) + "/";
      List<JsonNode> schemas = Stream.of("path/{value}", "query", "header", "cookie")
          .map(place -> paths.path(target + place).at("/get/parameters/0/schema"))
          .toList();
      JsonNode inForm = paths
          .path(target + "form")
          .at(
              "/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/value");
      assertThat(schemas).describedAs(texts.type()).allMatch(inForm::equals);
      if (!texts.type().equals("Level")) {
        String schema =
            inForm.path("type").asString() + " " + inForm.path("format").asString("");
        assertThat(schema.strip()).describedAs(texts.type()).isEqualTo(texts.schema());
      }
    }
  }
}
