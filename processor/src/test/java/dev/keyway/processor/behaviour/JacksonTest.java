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
import org.junit.jupiter.params.provider.ValueSource;

/** Types with Jackson's annotations, over HTTP: the API is that of the golden case. */
class JacksonTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "jackson", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "jackson.CatalogueApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    return api.sendBody("POST", path, body, "Content-Type", "application/json");
  }

  private static void assertRefused(String path, String body, String pointer, String type) {
    HttpResponse<String> refused = post(path, body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"" + pointer + "\",\"type\":\"" + type + "\"");
  }

  @Test
  void membersAndConstantsHaveTheNamesOfTheirStrategies() {
    assertThat(post(
                "/items",
                "{\"display_name\":\"lamp\",\"all_tags\":[],\"stock_level\":\"sold-out\"}")
            .body())
        .isEqualTo("{\"item_id\":1,\"display_name\":\"lamp\",\"all_tags\":[],"
            + "\"stock_level\":\"sold-out\"}");
    assertThat(api.send("GET", "/items?level=in-stock").body()).contains("\"in-stock\"");
    assertThat(api.send("GET", "/items?level=IN_STOCK").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"displayName\":\"lamp\",\"all_tags\":[],\"stock_level\":\"sold-out\"}"
            + " | /display_name | required",
        "{\"display_name\":\"l\",\"all_tags\":[],\"stock_level\":\"sold-out\"}"
            + " | /display_name | minLength",
        "{\"display_name\":\"lamp\",\"all_tags\":[],\"stock_level\":\"SOLD_OUT\"}"
            + " | /stock_level | enum",
        "{\"display_name\":\"lamp\",\"tag\":[7],\"stock_level\":\"sold-out\"} | /tag/0 | type",
        "{\"display_name\":\"lamp\",\"tag\":[],\"all_tags\":[],\"stock_level\":\"sold-out\"}"
            + " | /tag | json",
        "{\"display_name\":\"lamp\",\"tag\":[],\"labels\":[],\"stock_level\":\"sold-out\"}"
            + " | /tag | json"
      })
  void whatIsWrongIsToldByTheNameInTheBody(String body, String pointer, String type) {
    assertRefused("/items", body, pointer, type);
  }

  @Test
  void aliasIsReadInPlaceOfTheName() {
    assertThat(post(
                "/items",
                "{\"display_name\":\"lamp\",\"tag\":[\"a\"],\"stock_level\":\"sold-out\"}")
            .body())
        .contains("\"all_tags\":[\"a\"]");
  }

  @Test
  void memberThatIsReadOnlyIsNotTakenFromTheBody() {
    String body =
        "{\"item_id\":7,\"display_name\":\"lamp\",\"all_tags\":[],\"stock_level\":\"sold-out\"}";
    assertThat(post("/items", body).body()).contains("\"item_id\":1");
  }

  @Test
  void memberThatIsWriteOnlyIsReadAndNotAnswered() {
    assertThat(post("/accounts", "{\"name\":\"ada\",\"password\":\"secret\"}").body())
        .isEqualTo("{\"name\":\"ada6\"}");
    assertRefused("/accounts", "{\"name\":\"ada\"}", "/password", "required");
  }

  @Test
  void datesHaveTheirPatternAndNumbersMayBeTexts() {
    assertThat(post("/sales", "{\"start\":\"30.11.2026\"}").body())
        .isEqualTo("{\"start\":\"01.12.2026\",\"days\":\"9007199254740993\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-11-30\"",
        "\" 30.11.2026\"",
        "\"31.11.2026\"",
        "\"\"",
        "[2026,11,30]",
        "20787"
      })
  void whatIsNotInThePatternIsRefused(String date) {
    HttpResponse<String> refused = post("/sales", "{\"start\":" + date + "}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"pointer\":\"/start\"");
    if (date.startsWith("\"")) {
      assertThat(refused.body())
          .contains("\"type\":\"format\",\"message\":\"must be in the form dd.MM.uuuu\"");
    }
  }

  @Test
  void valueStandsForItsType() {
    assertThat(post("/baskets", "{\"first\":1,\"others\":[2,3]}").body()).isEqualTo("[2,3]");
    assertRefused("/baskets", "{\"first\":1,\"others\":[2,\"3\"]}", "/others/1", "type");
    assertRefused("/baskets", "{\"first\":{\"number\":1},\"others\":[]}", "/first", "type");
    assertRefused("/baskets", "{\"first\":1.5,\"others\":[]}", "/first", "type");
    assertRefused("/baskets", "{\"first\":null,\"others\":[]}", "/first", "type");
  }

  @Test
  void whatIsEmptyOrIgnoredIsLeftOut() {
    assertThat(api.send("GET", "/offer").body()).isEqualTo("{\"name\":\"none\"}");
  }
}
