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

/** Types with subtypes, over HTTP: the API is that of the golden case. */
class ChoicesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "choices", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "choices.ChoicesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    return api.sendBody("POST", path, body, "Content-Type", "application/json");
  }

  @Test
  void subtypesAreReadAndWrittenWithTheirNames() {
    String card = "{\"type\":\"card\",\"number\":\"4\",\"year\":2030,\"month\":5}";
    String transfer = "{\"type\":\"transfer\",\"iban\":\"DE\",\"otherwise\":" + card + "}";
    assertThat(post("/split", "[" + card + "," + transfer + "]").body())
        .isEqualTo("[" + card + "," + transfer + "]");
    assertThat(post("/pay", transfer).body()).isEqualTo(card);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"type\":\"check\"}] | /0/type | enum",
        "[{\"iban\":\"DE\"}] | /0/type | required",
        "[{\"type\":7}] | /0/type | enum",
        "[{\"type\":\"card\",\"year\":2030,\"month\":5}] | /0/number | required",
        "[{\"type\":\"card\",\"number\":\"4\",\"year\":2030,\"month\":\"MAY\"}] | /0/month | type",
        "[[\"transfer\",{\"iban\":\"DE\"}]] | /0 | type",
        "[{\"type\":\"transfer\",\"iban\":\"DE\",\"otherwise\":{\"type\":\"x\"}}]"
            + " | /0/otherwise/type | enum"
      })
  void whatIsWrongIsToldByItsPlace(String body, String pointer, String type) {
    HttpResponse<String> refused = post("/split", body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"" + pointer + "\",\"type\":\"" + type + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/split | [{'type':'cash'},{'type':'transfer','iban':' '}] | /1/iban | pattern",
        "/split | [{'type':'card','number':'0123456789','year':2030,'month':1}] | /0/number"
            + " | maxLength",
        "/split | [{'type':'transfer','iban':'DE',"
            + "'otherwise':{'type':'card','number':'4','year':2030,'month':13}}]"
            + " | /0/otherwise/month | maximum",
        "/pay | {'type':'transfer','iban':'DE','otherwise':{'type':'transfer','iban':''}}"
            + " | /otherwise/iban | pattern"
      })
  void eachIsCheckedAsWhatItIs(String path, String body, String pointer, String type) {
    HttpResponse<String> refused = post(path, body.replace('\'', '"'));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"" + pointer + "\",\"type\":\"" + type + "\"");
  }

  @Test
  void subtypesWithoutConstraintsAreAsTheyAre() {
    assertThat(post("/split", "[{\"type\":\"cash\"}]").statusCode()).isEqualTo(200);
  }

  @Test
  void subtypeThatIsMeantHasItsNameToo() {
    assertThat(post("/pay", "{\"type\":\"transfer\",\"iban\":\"DE\"}").statusCode())
        .isEqualTo(200);
    assertThat(post("/pay", "{\"type\":\"card\",\"iban\":\"DE\"}").body())
        .contains("\"pointer\":\"/type\",\"type\":\"const\"");
  }
}
