package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may keep answers, as endpoints declare it, over HTTP. */
class CacheDirectivesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "directives");
    api = RunningApi.start(JavacRun.sources(sources), directory, "directives.DirectivesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /prices | 200 | public, max-age=300",
        "HEAD | /prices | 200 | public, max-age=300",
        "GET | /now | 200 | no-cache",
        "GET | /chosen?own=false | 200 | max-age=300",
        "GET | /chosen?own=true | 200 | no-store",
        "GET | /set | 200 | no-cache",
        "GET | /tagged | 200 | max-age=300",
        "GET | /missing | 404 | no-store",
        "GET | /chosen | 422 | no-store",
        "GET | /moved | 301 | max-age=300",
        "GET | /rows | 200 | max-age=300",
        "GET | /events | 200 | no-store",
        "GET | /mine | 401 | no-store",
        "POST | /logout | 303 | no-store"
      })
  void answersSayWhatIsDeclaredUnlessTheyAreErrorsOrSayItThemselves(
      String method, String target, int status, String field) {
    HttpResponse<String> response = api.send(method, target);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().allValues("Cache-Control")).isEqualTo(List.of(field));
  }

  @Test
  void errorThatIsAResponseIsNotKept() {
    HttpResponse<String> response = api.sendUndocumented("GET", "/gone");
    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(response.headers().firstValue("Cache-Control")).isEmpty();
  }

  @Test
  void answerToAClientThatHasItSaysSoToo() {
    HttpResponse<String> response =
        api.sendUndocumented("GET", "/tagged", "If-None-Match", "\"7\"");
    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("max-age=300");
  }

  @Test
  void answerToACredentialIsKeptByTheCaller() {
    HttpResponse<String> response = api.send("GET", "/mine", "Cookie", "session=a");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("Cache-Control"))
        .containsExactly("private, max-age=300");
  }

  @Test
  void documentHasTheField() {
    JsonNode paths = JsonMapper.shared().readTree(api.resource("openapi.json")).path("paths");
    JsonNode headers = paths.at("/~1prices/get/responses/200/headers");
    assertThat(headers.at("/Cache-Control/schema/examples/0").asString())
        .isEqualTo("public, max-age=300");
    assertThat(
            paths.at("/~1logout/post/responses/303/headers/Location/required").asBoolean())
        .isTrue();
  }
}
