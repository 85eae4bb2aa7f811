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

/** Paths with segments of variables and text, several methods on one endpoint, slashes that matter. */
class RoutingTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "routing", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "routing.RoutingApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/files/index.html | \"index of ann\"",
        "/files/a.json | [\"json\",\"a\"]",
        "/files/a.b.json | [\"json\",\"a.b\"]",
        "/files/a.txt | [\"file\",\"a\",\"txt\"]",
        "/files/a.tar.gz | [\"file\",\"a.tar\",\"gz\"]",
        "/files/..a | [\"file\",\".\",\"a\"]",
        "/files/%2e.txt | [\"file\",\".\",\"txt\"]",
        "/files/a%2Eb | [\"file\",\"a\",\"b\"]",
        "/files/a%2F.b | [\"file\",\"a/\",\"b\"]",
        "/files/a | [\"plain\",\"a\"]",
        "/files/.json | [\"plain\",\".json\"]",
        "/files/a. | [\"plain\",\"a.\"]",
        "/ranges/1-2 | [3,1,2]",
        "/ranges/1--2 | 422",
        "/ranges/-1-2 | [3,-1,2]",
        "/ranges/1-x | 422",
        "/ranges/1- | 404",
        "/ranges/12 | 404",
        "/ranges/1-2/a/b | [\"rest\",\"a/b\"]"
      })
  void mostSpecificPathIsFound(String path, String answer) {
    HttpResponse<String> response = api.send("GET", "/v3/@ann" + path);
    String seen =
        response.statusCode() == 200 ? response.body() : String.valueOf(response.statusCode());
    assertThat(seen).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v/@ann/files/a", "/v3/@/files/a", "/v3/ann/files/a", "/3/@ann/files/a"})
  void variableBesideTextIsNeverEmpty(String path) {
    assertThat(api.send("GET", path).statusCode()).isEqualTo(404);
  }

  @Test
  void constraintHoldsForAPartOfASegment() {
    HttpResponse<String> response = api.send("GET", "/v3/@ann/files/a.jpeg2");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("{\"in\":\"path\",\"name\":\"ext\",\"type\":\"maxLength\"");
  }

  @Test
  void endpointAnswersEachOfItsMethods() {
    assertThat(api.send("PUT", "/v3/@ann/touched/").statusCode()).isEqualTo(200);
    assertThat(api.send("POST", "/v3/@ann/touched/").statusCode()).isEqualTo(201);
    HttpResponse<String> refused = api.send("GET", "/v3/@ann/touched/");
    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).contains("POST, PUT, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v3/@ann/touched", "/v3/@ann/files/index.html/"})
  void slashTooMuchOrTooLittleIsNotFoundWhereItIsNotRedirected(String path) {
    HttpResponse<String> response = api.send("PUT", path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Location")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/ready"})
  void processSaysThatItLivesAndIsReady(String path) {
    HttpResponse<String> response = api.send("GET", path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
  }
}
