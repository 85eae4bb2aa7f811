package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.Library;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that are records of a library, over HTTP. Errors are {@code pointer: message}. */
class LibraryRecordsTest {
  private static final String ITEM = "{\"article\": \"nut\", \"quantity\": 1}";
  private static final String GOOD = """
      {
        "items": [%1$s, %1$s],
        "gifts": {"a": %1$s},
        "sample": %1$s,
        "boxes": [{"b": %1$s}],
        "page": {"content": [%1$s]}
      }
      """.formatted(ITEM);

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "library");
    Path jar =
        Library.compile(JavacRun.sources(sources.resolve("jar")), directory.resolve("library"));
    api = RunningApi.start(
        JavacRun.sources(sources.resolve("api")),
        directory.resolve("api"),
        "shop.DeliveryApi",
        jar);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String body) {
    return api.sendBody("POST", "/deliveries", body, "Content-Type", "application/json");
  }

  private static List<String> errors(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(422);
    List<String> errors = new ArrayList<>();
    for (JsonNode error : JsonMapper.shared().readTree(response.body()).path("errors")) {
      errors.add(error.path("pointer").asString() + ": " + error.path("message").asString());
    }
    return errors;
  }

  @Test
  void validBodyIsTaken() {
    assertThat(post(GOOD).statusCode()).isEqualTo(200);
  }

  @Test
  void whatValidIsOnIsCheckedWhereverItIs() {
    assertThat(errors(post(GOOD.replace("\"nut\"", "\" \""))))
        .containsExactlyInAnyOrder(
            "/items/0/article: must not be blank",
            "/items/1/article: must not be blank",
            "/gifts/a/article: must not be blank",
            "/sample/article: must not be blank",
            "/boxes/0/b/article: must not be blank",
            "/page/content/0/article: must not be blank");
  }

  @Test
  void onlyTheWrongElementIsTold() {
    String bad = GOOD.replace(", " + ITEM + "]", ", " + ITEM.replace("1", "10") + "]");
    assertThat(errors(post(bad))).containsExactly("/items/1/quantity: must be at most 9");
  }
}
