package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records in the objects around them, over HTTP: the API is that of the golden case. */
class UnwrappedTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "unwrapped", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "unwrapped.UnwrappedApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    return api.sendBody("POST", path, body.replace('\'', '"'), "Content-Type", "application/json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/parcels | [{'from_street':'a','from_lines':['b'],'tostreet_':'c','tolines_':[],'weight':1}]",
        "/stamped | {'from_street':'a','from_lines':['b'],'tostreet_':'c','tolines_':[],'weight':1,"
            + "'stamp':'st'}"
      })
  void whatIsReadIsWritten(String path, String body) {
    assertThat(post(path, body).body()).isEqualTo(body.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{'from_street':'','from_lines':[],'tostreet_':'c','tolines_':[],'weight':1}]"
            + " | /0/from_street | minLength",
        "[{'from_street':'a','from_lines':[],'tostreet_':'c','tolines_':['b','four'],'weight':1}]"
            + " | /0/tolines_/1 | maxLength",
        "[{'from_street':'a','from_lines':[],'tostreet_':'c','tolines_':[],'weight':0}]"
            + " | /0/weight | exclusiveMinimum",
        "[{'from_street':'a','from_lines':[],'tolines_':[],'weight':1}] | /0/tostreet_ | required",
        "[{'from_street':'a','from_lines':[null],'tostreet_':'c','tolines_':[],'weight':1}]"
            + " | /0/from_lines/0 | type",
        "[{'from_street':7,'from_lines':[],'tostreet_':'c','tolines_':[],'weight':1}]"
            + " | /0/from_street | type",
        "[{'from_street':'a','from_lines':[],'tostreet_':'c','tolines_':[],'weight':1,'street':'d'}]"
            + " | /0/street | additionalProperties"
      })
  void whatIsWrongIsToldByTheNameInTheBody(String body, String pointer, String type) {
    HttpResponse<String> refused = post("/parcels", body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"" + pointer + "\",\"type\":\"" + type + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'from_street':'','from_lines':[],'tostreet_':'c','tolines_':[],'weight':1,'stamp':'st'}"
            + " | /from_street | minLength",
        "{'from_street':'a','from_lines':[],'tostreet_':'c','tolines_':[],'weight':1,'stamp':'s'}"
            + " | /stamp | minLength",
        "{'from_street':'a','from_lines':[],'tostreet_':'c','tolines_':[],'weight':1} | /stamp | required"
      })
  void levelsAreOneObject(String body, String pointer, String type) {
    HttpResponse<String> refused = post("/stamped", body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"" + pointer + "\",\"type\":\"" + type + "\"");
  }
}
