package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Enums with Jackson's annotations, over HTTP: the API is that of the golden case. */
class EnumsTest {
  private static final String PAINT =
      "{\"color\":\"red\",\"size\":\"l\",\"grade\":10,\"place\":\"OUTSIDE\"}";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "enums", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "enums.PaintsApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    return api.sendBody("POST", path, body, "Content-Type", "application/json");
  }

  private static String ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).describedAs(response.body()).isEqualTo(200);
    return response.body();
  }

  /** {@code place type: message} of each error, joined by commas. */
  private static String errors(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).describedAs(refused.body()).isEqualTo(422);
    StringBuilder errors = new StringBuilder();
    for (JsonNode error : JsonMapper.shared().readTree(refused.body()).path("errors")) {
      errors
          .append(errors.isEmpty() ? "" : ", ")
          .append(error.path("pointer").asString(error.path("name").asString("")))
          .append(' ')
          .append(error.path("type").asString())
          .append(": ")
          .append(error.path("message").asString());
    }
    return errors.toString();
  }

  @Test
  void constantsAreReadAsTheyAreWritten() {
    assertThat(ok(post("/paints", PAINT))).isEqualTo(PAINT);
    assertThat(ok(post("/best", "{\"paint\":" + PAINT + "}"))).isEqualTo("10");
  }

  @Test
  void aliasesAndCreatorsAreReadToo() {
    String written = PAINT.replace("red", "GREEN").replace("OUTSIDE", "INSIDE");
    String read = PAINT.replace("red", "GRUEN").replace("OUTSIDE", "Inside");
    assertThat(ok(post("/paints", read))).isEqualTo(written);
    assertThat(ok(api.send("GET", "/paints/GRUEN/s?place=outside")))
        .isEqualTo("{\"color\":\"GREEN\",\"size\":\"s\",\"grade\":10,\"place\":\"OUTSIDE\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "red | RED | /color enum: must be one of red, GREEN",
        "\"l\" | \"LARGE\" | /size enum: must be one of s, l",
        "\"l\" | 1 | /size type: must be a string",
        "\"l\" | \" l\" | /size enum: must be one of s, l",
        "10 | 1 | /grade enum: must be one of -1, 10",
        "10 | \"10\" | /grade type: must be an integer",
        "10 | 10.0 | /grade type: must be an integer",
        "10 | 99999999999999999999 | /grade enum: must be one of -1, 10",
        "OUTSIDE | nowhere | /place enum: must be one of INSIDE, OUTSIDE",
        "\"OUTSIDE\" | 0 | /place type: must be a string",
      })
  void whatNoConstantIsIsRefusedWithThoseThereAre(String good, String bad, String problem) {
    assertThat(errors(post("/paints", PAINT.replace(good, bad)))).isEqualTo(problem);
  }

  @Test
  void keysOfMapsAreConstantsToo() {
    String stock = "{\"colors\":{\"red\":1},\"sizes\":{\"s\":2},"
        + "\"grades\":{\"-1\":[\"INSIDE\"],\"10\":[]},\"wanted\":[\"l\"],"
        + "\"shelves\":{\"A1\":3}}";
    assertThat(ok(post("/stock", stock))).isEqualTo(stock);
    assertThat(ok(post("/stock", stock.replace("red", "rouge")))).isEqualTo(stock);
    assertThat(errors(post("/stock", stock.replace("red", "RED"))))
        .isEqualTo("/colors/RED propertyNames: the name must be one of red, GREEN");
    assertThat(errors(post("/stock", stock.replace("\"s\"", "\"SMALL\""))))
        .startsWith("/sizes/SMALL propertyNames: the name ");
    assertThat(errors(post("/stock", stock.replace("-1", "0"))))
        .startsWith("/grades/0 propertyNames: the name ");
    assertThat(errors(post("/stock", stock.replace("A1", " "))))
        .isEqualTo("/shelves/  propertyNames: the name is not valid here");
  }

  private static final String SALE = "{\"id\":\"9007199254740993\",\"price\":\"1.50\","
      + "\"cans\":\"7\",\"weight\":\"0.5\",\"paid\":\"true\","
      + "\"lots\":{\"123e4567-e89b-12d3-a456-426614174000\":{\"1\":true}},"
      + "\"days\":{\"false\":\"2030-12-31\"}}";

  @Test
  void numbersThatAreWrittenAsTextAreReadFromIt() {
    assertThat(ok(post("/sales", SALE))).isEqualTo(SALE);
    String empty = SALE.replace("\"7\"", "null").replace("\"0.5\"", "null");
    assertThat(ok(post("/sales", empty))).isEqualTo(empty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"9007199254740993\" | 9007199254740993 | /id type: must be a string",
        "\"9007199254740993\" | \"9223372036854775808\" |"
            + " /id format: must be from -9223372036854775808 to 9223372036854775807",
        "\"9007199254740993\" | \"+1\" | /id format: must be an integer",
        "\"9007199254740993\" | null | /id type: must not be null",
        "\"1.50\" | 1.5 | /price type: must be a string",
        "\"1.50\" | \"1,50\" | /price format: must be a number",
        "\"7\" | \"1.0\" | /cans format: must be an integer",
        "\"7\" | \"\" | /cans format: must be an integer",
        "\"0.5\" | \"NaN\" | /weight format: must be a number",
        "\"true\" | true | /paid type: must be a string",
        "\"true\" | \"yes\" | /paid type: must be true or false",
        "\"1\": | \"one\": |"
            + " /lots/123e4567-e89b-12d3-a456-426614174000/one propertyNames:"
            + " the name must match ^-?[0-9]+$",
        "123e4567-e89b-12d3-a456-426614174000 | 1-1-1-1-1 |"
            + " /lots/1-1-1-1-1 propertyNames: the name must be a valid UUID",
        "false | no | /days/no propertyNames: the name must be one of true, false",
      })
  void otherTextsAndNumbersAreRefused(String good, String bad, String problem) {
    assertThat(errors(post("/sales", SALE.replace(good, bad)))).isEqualTo(problem);
  }

  @Test
  void parametersAreReadAsInJson() {
    assertThat(ok(api.send("GET", "/paints/rot/l?grade=-1")))
        .isEqualTo("{\"color\":\"red\",\"size\":\"l\",\"grade\":-1,\"place\":\"INSIDE\"}");
    assertThat(ok(api.send("GET", "/colors", "Sizes", "l, s", "Cookie", "grade=-1")))
        .isEqualTo("\"RED [LARGE, SMALL] POOR\"");
    assertThat(errors(api.send("GET", "/paints/RED/LARGE?grade=1&place=nowhere")))
        .isEqualTo("color enum: must be one of red, GREEN, size enum: must be one of s, l,"
            + " grade enum: must be one of -1, 10, place format: must be a valid Place");
    String form = "color=rouge&size=s&grade=10&place=inside";
    assertThat(ok(api.sendBody(
            "POST", "/mixed", form, "Content-Type", "application/x-www-form-urlencoded")))
        .isEqualTo("{\"color\":\"red\",\"size\":\"s\",\"grade\":10,\"place\":\"INSIDE\"}");
  }
}
