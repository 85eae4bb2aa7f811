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

/** Bodies of an API that forbids unknown members, over HTTP: the API is that of the golden case. */
class UnknownMembersTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "unknown", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "unknown.StrictApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> send(String path, String body) {
    String method = path.equals("/both") ? "PUT" : "POST";
    return api.sendBody(method, path, body, "Content-Type", "application/json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/items | {\"name\":\"a\",\"length\":1,\"parts\":[],\"price\":1} | /price",
        "/items | {\"name\":\"a\",\"length\":1,\"parts\":[{\"name\":\"b\",\"price\":1}]}"
            + " | /parts/0/price",
        "/open | {\"name\":\"a\",\"part\":{\"name\":\"b\",\"price\":1}} | /part/price",
        "/lists | [null,{\"name\":\"b\",\"price\":1}] | /1/price",
        "/both | {\"part\":{\"name\":\"b\"},\"price\":1} | /price",
        "/both | {\"part\":{\"name\":\"b\",\"price\":1}} | /part/price"
      })
  void unknownMemberIsToldByItsPlace(String path, String body, String pointer) {
    HttpResponse<String> refused = send(path, body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("[{\"in\":\"body\",\"pointer\":\"" + pointer
            + "\",\"type\":\"additionalProperties\",\"message\":\"is not known here\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/items | {\"name\":\"a\",\"length\":1,\"parts\":[{\"name\":\"b\"}]}",
        "/items | {\"id\":7,\"name\":\"a\",\"size\":1,\"parts\":[]}",
        "/open | {\"name\":\"a\",\"price\":1}",
        "/lists | [null,{\"name\":\"b\"}]",
        "/both | {\"part\":{\"name\":\"b\"},\"importance\":2}",
        "/both | {\"part\":{\"name\":\"b\"}}"
      })
  void whatIsKnownIsTaken(String path, String body) {
    assertThat(send(path, body).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsPassedOverIsNotReportedBesideAMistake() {
    assertThat(send("/items", "{\"id\":7,\"name\":\"a\",\"size\":\"1\",\"parts\":[]}")
            .body())
        .contains("\"errors\":[{\"in\":\"body\",\"pointer\":\"/size\",\"type\":\"type\"");
  }
}
