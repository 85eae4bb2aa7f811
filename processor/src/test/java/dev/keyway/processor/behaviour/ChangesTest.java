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

/** Partial updates, over HTTP: the API is that of the golden case. */
class ChangesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "changes", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "changes.ChangesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> patch(String path, String body) {
    return api.sendBody("PATCH", path, body, "Content-Type", "application/merge-patch+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | \"Bar\" | \"The Bar fighters\" | 62.0",
        "{\"description\":null} | \"Bar\" | null | 62.0",
        "{\"price\":50.2,\"name\":\"Baz\"} | \"Baz\" | \"The Bar fighters\" | 50.2",
        "{\"unknown\":1} | \"Bar\" | \"The Bar fighters\" | 62.0"
      })
  void onlyWhatIsGivenChanges(String body, String name, String description, String price) {
    assertThat(patch("/items/1", body).body())
        .isEqualTo("{\"name\":" + name + ",\"description\":" + description + ",\"price\":" + price
            + ",\"tags\":[\"a\"]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"description\":null}",
        "{\"name\":\"n\",\"description\":\"d\",\"price\":1.5,\"tags\":[],\"maker\":{\"name\":\"m\"}}"
      })
  void whatIsAbsentStaysAbsent(String body) {
    assertThat(patch("/echo", body).body()).isEqualTo(body);
  }

  @Test
  void answerHasWhatThereIs() {
    assertThat(api.send("GET", "/changes").body())
        .isEqualTo("{\"name\":\"Bar\",\"description\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":null} | /name | type",
        "{\"name\":\" \"} | /name | pattern",
        "{\"name\":7} | /name | type",
        "{\"description\":\"0123456789\"} | /description | maxLength",
        "{\"price\":0} | /price | exclusiveMinimum",
        "{\"price\":null} | /price | type",
        "{\"tags\":[\"a\",\"\"]} | /tags/1 | pattern",
        "{\"tags\":[null]} | /tags/0 | type",
        "{\"maker\":{\"name\":\"0123456789\"}} | /maker/name | maxLength",
        "{\"maker\":{}} | /maker/name | required",
        "[] | '' | type"
      })
  void whatIsGivenIsChecked(String body, String pointer, String type) {
    HttpResponse<String> refused = patch("/items/1", body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"" + pointer + "\",\"type\":\"" + type + "\"");
  }
}
