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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Constraints of the user's own, over HTTP. Errors are {@code place type: message}. */
class OwnConstraintsTest {
  private static final String GOOD =
      "{'from': '12345', 'to': '54321', 'seats': 4, 'days': 6, 'codes': ['a', 'b']}";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "validators", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "own.OwnApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String body) {
    return api.sendBody(
        "POST", "/trips", body.replace('\'', '"'), "Content-Type", "application/json");
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
  void bodyThatKeepsToConstraintsIsTaken() {
    assertThat(post(GOOD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      'seats': 4    | 'seats': 5             | /seats even: must be even
      'seats': 4    | 'seats': 4, 'number': 3| /number even: must be even
      'days': 6     | 'days': 5              | /days step: must be a multiple of 3
      'days': 6     | 'days': null           | /days step: must be a multiple of 3
      '12345'       | '1234x'                | /from zip: must be a zip code
      '54321'       | '543210'               | /to zip: must be a zip code
      ['a', 'b']    | ['a', ' ']             | /codes/1 pattern: must not be blank
      ['a', 'b']    | ['abcd']               | /codes/0 maxLength: has at most 3 characters
      '54321'       | '12345'                | ` const: must not go in a circle`
      ['a', 'b']    | ['a','b','c','d','e']  | ` validTrip: has more codes than seats`
      ['a', 'b']    | ['a', 'BAD']           | /codes/1 validTrip: must not be BAD
      """)
  void constraintIsReportedWhereItIsBroken(String good, String bad, String error) {
    assertThat(errors(post(GOOD.replace(good, bad)))).containsExactly(error);
  }

  @Test
  void bodyThatDoesNotFitItsTypeIsToldTheUsersMessage() {
    assertThat(errors(post(GOOD.replace("'12345'", "'1'").replace("'seats': 4", "'seats': 'x'"))))
        .contains("/from minLength: must be a zip code");
  }

  @Test
  void validatorThatFailsIsAnErrorOfTheServer() {
    assertThat(post(GOOD.replace("'a'", "'FAIL'")).statusCode()).isEqualTo(500);
  }

  @Test
  void parametersAreChecked() {
    assertThat(errors(api.send("GET", "/trips?page=4&size=3&zip=1&numbers=2&numbers=3")))
        .containsExactly(
            "page step: must be a multiple of 5",
            "size even: must be even",
            "zip zip: must be a zip code",
            "numbers even: must be even");
    assertThat(api.send("GET", "/trips?page=5&size=4&zip=12345&numbers=2").statusCode())
        .isEqualTo(200);
    assertThat(api.send("GET", "/trips?page=5").statusCode()).isEqualTo(200);
  }

  @Test
  void validatorIsNotAskedAboutWhatCouldNotBeConverted() {
    assertThat(errors(api.send("GET", "/trips?page=x&size=y")))
        .containsExactly("page type: must be an integer", "size type: must be an integer");
  }
}
