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

/** Endpoints that the published document is silent about, over HTTP. */
class HiddenEndpointsTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "hidden", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "hidden.HiddenApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String json) {
    return api.sendBody("POST", path, json, "Content-Type", "application/json");
  }

  @Test
  void hiddenEndpointsAreServed() {
    assertThat(post("/items/import", "{\"name\":\"a\"}").body()).isEqualTo("{\"name\":\"a\"}");
    assertThat(post("/internal/repair", "{\"level\":7}").body()).isEqualTo("{\"level\":7}");
    assertThat(post("/internal/deep/repair", "{\"count\":2,\"repair\":{\"level\":7}}")
            .body())
        .isEqualTo("14");
  }

  @Test
  void bodiesOfHiddenEndpointsAreToldAllTheirMistakes() {
    HttpResponse<String> refused =
        post("/internal/deep/repair", "{\"count\":\"two\",\"repair\":{\"level\":\"x\"}}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("\"pointer\":\"/count\",\"type\":\"type\"")
        .contains("\"pointer\":\"/repair/level\",\"type\":\"type\"");
    assertThat(post("/internal/repair", "{\"level\":10}").body())
        .contains("\"pointer\":\"/level\",\"type\":\"maximum\"");
  }

  @Test
  void servedDocumentIsSilentAboutThem() {
    assertThat(api.send("GET", "/openapi.json").body())
        .contains("/items/{id}")
        .doesNotContain("import", "internal", "Repair");
  }

  @Test
  void reviewersSeeThem() {
    assertThat(api.resource("security.lock")).contains("/items/import", "/internal/deep/repair");
  }
}
