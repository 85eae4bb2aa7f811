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

/** Bodies that Hibernate Validator checks, over HTTP. Errors are {@code place type: message}. */
class BodyValidationTest {
  private static final String LINE = "{\"article\": \"nut\", \"quantity\": 1}";
  private static final String GOOD =
      "{\"customer/name\": \"Ann\", \"lines\": [" + LINE + "], \"gifts\": {\"a\": " + LINE + "}}";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "provider");
    api = RunningApi.start(JavacRun.sources(sources), directory, "provider.ProviderApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> send(String method, String path, String body) {
    return api.sendBody(method, path, body, "Content-Type", "application/json");
  }

  private static List<String> errors(HttpResponse<String> response) {
    List<String> errors = new ArrayList<>();
    for (JsonNode error : JsonMapper.shared().readTree(response.body()).path("errors")) {
      JsonNode place = error.has("pointer") ? error.get("pointer") : error.get("name");
      errors.add(place.asString() + " " + error.path("type").asString() + ": "
          + error.path("message").asString());
    }
    return errors;
  }

  @Test
  void bodyThatTheProviderFindsValidIsTaken() {
    assertThat(send("POST", "/orders?priority=1", GOOD).statusCode()).isEqualTo(200);
  }

  @Test
  void violationsAreToldWithThoseOfParametersByTheirPlaceInTheJson() {
    String bad = GOOD.replace("Ann", "Annabel").replace("\"nut\"", "\"\"");
    HttpResponse<String> response = send("POST", "/orders?priority=10", bad);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(errors(response))
        .containsExactlyInAnyOrder(
            "priority maximum: must be at most 9",
            "/customer~1name length: length must be between 0 and 5",
            "/lines/0/article notBlank: must not be blank",
            "/gifts/a/article notBlank: must not be blank");
  }

  @Test
  void rulesAreToldOfTheWhole() {
    String bad = GOOD.replace("\"gifts\": {", "\"gifts\": {\"b\": " + LINE + ", ");
    assertThat(errors(send("POST", "/orders?priority=1", bad)))
        .containsExactly(" assertTrue: has too many gifts");
  }

  @Test
  void bodiesThatAreListsAreCheckedElementByElement() {
    String bad = GOOD.replace("\"quantity\": 1", "\"quantity\": 0").replace("nut", "bolt");
    assertThat(errors(send("PUT", "/orders", "[" + GOOD + ", " + GOOD + ", " + bad + "]")))
        .containsExactlyInAnyOrder(
            " maxItems: must have at most 2 items",
            "/2/lines/0/quantity positive: must be greater than 0",
            "/2/gifts/a/quantity positive: must be greater than 0");
  }

  @Test
  void recordsAreReachedWhereverTheirPlaceCompiles() {
    String bad = LINE.replace("nut", "");
    String body = "{'one': #, 'list': [#], 'map': {'a': #}, 'optional': #, 'array': [#],"
        + " 'lists': {'a': [#]}, 'optionalList': [#]}";
    assertThat(errors(send("POST", "/parcels", body.replace('\'', '"').replace("#", bad))))
        .extracting(error -> error.substring(0, error.indexOf(' ')))
        .containsExactlyInAnyOrder(
            "/one/article",
            "/list/0/article",
            "/map/a/article",
            "/optional/article",
            "/array/0/article",
            "/lists/a/0/article",
            "/optionalList/0/article");
  }
}
