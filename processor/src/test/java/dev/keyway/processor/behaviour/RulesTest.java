package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
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

/** Rules about several members, over HTTP. */
class RulesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "rules");
    api = RunningApi.start(JavacRun.sources(sources), directory, "rules.RulesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String articles, String gifts) {
    String body = "{\"articles\":[" + articles + "],\"gifts\":[" + gifts + "]}";
    return api.sendBody("POST", "/baskets", body, "Content-Type", "application/json");
  }

  @Test
  void bodyThatKeepsToRulesIsTaken() {
    assertThat(post("{\"weight\":4},{\"weight\":5}", "").statusCode()).isEqualTo(204);
  }

  @Test
  void rulesAreToldOfTheObjectAsWhole() {
    assertThat(errors(post("", ""))).containsExactly(" must not be empty");
  }

  @Test
  void whatAnOptionalHoldsIsTheValueOfTheRule() {
    assertThat(errors(post("{\"weight\":4},{\"weight\":6}", "")))
        .containsExactly(" must not be too heavy");
  }

  @Test
  void recordsInWhatRulesLookAtAreToldOnceWhereTheyAre() {
    assertThat(errors(post("{\"weight\":0}", "")))
        .containsExactly("/articles/0/weight must be at least 1");
  }

  private static List<String> errors(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).describedAs(refused.body()).isEqualTo(422);
    List<String> errors = new ArrayList<>();
    for (JsonNode error : JsonMapper.shared().readTree(refused.body()).path("errors")) {
      errors.add(error.path("pointer").asString() + " " + error.path("message").asString());
    }
    return errors;
  }
}
