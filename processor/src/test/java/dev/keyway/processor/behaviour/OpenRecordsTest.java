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

/** Records that keep the members they don't know, over HTTP: the API is that of the golden case. */
class OpenRecordsTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "open", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "open.OpenApi");
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
        "/things | {'name':'a'}",
        "/things | {'name':'a','b':'c','d':'e'}",
        "/things | {'name':'a','notes':'c'}",
        "/labels | {'a':{'text':'b'},'count':1}",
        "/labels | {'a':null,'count':1}",
        "/labels | {'count':1}"
      })
  void whatIsReadIsWritten(String path, String body) {
    assertThat(post(path, body).body()).isEqualTo(body.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/things | {'b':'c'} | /name | required",
        "/things | {'name':'a','b/c':7} | /b~1c | type",
        "/things | {'name':'a','b':null} | /b | type",
        "/things | {'name':'a','notes':{'b':'c'}} | /notes | type",
        "/things | {'name':'a','b/c':'too long a text'} | /b~1c | maxLength",
        "/things | {'name':'','b':'c'} | /name | minLength",
        "/things | {'name':'a','b':'c','b':'c'} | /b | json",
        "/labels | {'a':{'text':'too long'},'count':1} | /a/text | maxLength",
        "/labels | {'a':{},'count':1} | /a/text | required",
        "/labels | {'a':{'text':'b','c':1},'count':1} | /a/c | additionalProperties"
      })
  void whatIsWrongIsToldByItsPlace(String path, String body, String pointer, String type) {
    HttpResponse<String> refused = post(path, body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"" + pointer + "\",\"type\":\"" + type + "\"");
  }
}
