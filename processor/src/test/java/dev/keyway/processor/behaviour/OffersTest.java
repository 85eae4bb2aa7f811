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

/** What is answered to whom by its media type, over HTTP. */
class OffersTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "offers");
    api = RunningApi.start(JavacRun.sources(sources), directory, "offers.OffersApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static int count() {
    return Integer.parseInt(api.send("GET", "/count").body());
  }

  private static HttpResponse<String> send(String method, String path, String body, String accept) {
    return accept.isEmpty()
        ? api.sendBody(method, path, body, "Content-Type", "application/json")
        : api.sendBody(method, path, body, "Content-Type", "application/json", "Accept", accept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /items | {\"name\":\"a\"} | text/csv",
        "POST | /items | {\"name\":\"a\"} | application/json;q=0, */*",
        "POST | /items | not even JSON | text/csv",
        "POST | /items/x | '' | text/csv",
        "PUT | /page | '' | application/json",
        "PUT | /image | '' | image/gif"
      })
  void whatIsNotTakenIsRefusedBeforeAnythingChanges(
      String method, String path, String body, String accept) {
    int before = count();
    HttpResponse<String> response = send(method, path, body, accept);
    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(count()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /items | {\"name\":\"a\"} | ''",
        "POST | /items | {\"name\":\"a\"} | */*",
        "POST | /items | {\"name\":\"a\"} | application/json",
        "POST | /items | {\"name\":\"a\"} | text/html, application/*;q=0.1",
        "PUT | /page | '' | text/html",
        "PUT | /image | '' | image/png",
        "PUT | /image | '' | image/webp",
        "POST | /file | '' | text/csv",
        "DELETE | /items | '' | text/csv"
      })
  void whatIsTakenIsDone(String method, String path, String body, String accept) {
    int before = count();
    assertThat(send(method, path, body, accept).statusCode()).isIn(200, 204);
    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void refusalIsDocumentedWhereTheAnswerIsNoPlainJson() {
    JsonNode paths = JsonMapper.shared().readTree(api.resource("openapi.json")).path("paths");
    assertThat(paths.at("/~1page/put/responses").has("406")).isTrue();
    assertThat(paths.at("/~1items/post/responses").has("406")).isFalse();
    assertThat(paths.at("/~1items/delete/responses").has("406")).isFalse();
  }
}
