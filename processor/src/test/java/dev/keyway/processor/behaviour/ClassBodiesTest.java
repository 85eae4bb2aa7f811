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

/** Classes as bodies, over HTTP: the API is that of the golden case. */
class ClassBodiesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "classes", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "classes.ClassesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    return api.sendBody("POST", path, body, "Content-Type", "application/json");
  }

  @Test
  void classIsMadeAndItsMembersAreSet() {
    HttpResponse<String> answer = post(
        "/orders",
        "{\"customer\":\"ada\",\"note\":\"now\",\"priority\":1,"
            + "\"lines\":[{\"item\":\"tea\",\"count\":2}]}");
    assertThat(answer.body())
        .isEqualTo("{\"note\":\"now\",\"customer\":\"ada\","
            + "\"lines\":[{\"item\":\"tea\",\"count\":2}],\"priority\":1,\"total\":2}");
  }

  @Test
  void memberThatMayBeLeftOutKeepsItsValue() {
    assertThat(post("/orders", "{\"customer\":\"ada\",\"lines\":[{\"item\":\"tea\",\"count\":2}]}")
            .body())
        .contains("\"note\":null", "\"priority\":3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/orders | {\"lines\":[]} | /customer | required",
        "/orders | {\"customer\":null,\"lines\":[]} | /customer | type",
        "/orders | {\"customer\":\"a\",\"lines\":[{\"item\":\"b\"}]} | /lines/0/count | required",
        "/orders | {\"customer\":\"a\",\"lines\":[],\"priority\":null} | /priority | type",
        "/orders | {\"customer\":\" \",\"priority\":0,\"lines\":[]} | /customer | pattern",
        "/orders | {\"customer\":\"a\",\"priority\":10,\"lines\":[]} | /priority | maximum",
        "/orders | {\"customer\":\"a\",\"priority\":0,\"lines\":[],\"note\":\"longer\"} | /note | maxLength",
        "/orders | {\"customer\":\"a\",\"lines\":[{\"item\":\"b\",\"count\":101}]}"
            + " | /lines/0/count | maximum",
        "/orders | {\"customer\":\"a\",\"lines\":[{\"item\":\"\",\"count\":1}]} | /lines/0 | type",
        "/orders | \"text\" | | type",
        "/events | [{\"kind\":\"started\"}] | /0/at | required",
        "/events | [{\"kind\":\"moved\",\"at\":1}] | /0/by | required"
      })
  void whatIsWrongIsToldByItsPlace(String path, String body, String pointer, String type) {
    HttpResponse<String> refused = post(path, body);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "\"pointer\":\"" + (pointer == null ? "" : pointer) + "\",\"type\":\"" + type + "\"");
  }

  @Test
  void rulesOnGettersAreChecked() {
    assertThat(post("/orders", "{\"customer\":\"a\",\"lines\":[]}").body())
        .contains("must not be empty unless it waits");
  }

  @Test
  void subtypesMayBeClasses() {
    String events = "[{\"kind\":\"started\",\"at\":1},{\"kind\":\"moved\",\"by\":2}]";
    assertThat(post("/events", events).body()).isEqualTo(events);
  }
}
