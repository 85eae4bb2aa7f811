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
import tools.jackson.databind.node.ObjectNode;

/** Constraints on parameters and bodies, over HTTP. Errors are {@code place type: message}. */
class ConstraintsTest {
  private static final String GOOD = """
      {"sender": "Ann", "weight": 1.25, "volume": 7, "count": 3, "ratio": 0.5, "dangerous": false,
       "packed": "2020-02-29", "key": "MDEyMzQ1Njc4OWFiY2RlZg==", "labels": ["a"], "tags": ["b"],
       "numbers": [1], "shelves": {"A": {"no/of~shelf": 1, "row": "x"}}, "grid": [[1, null], []],
       "target": {"no/of~shelf": 2, "row": "y"}}
      """;

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "constraints", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "checks.ChecksApi");
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
      String place = error.has("pointer")
          ? error.get("pointer").asString()
          : error.get("name").asString();
      errors.add(place + " " + error.get("type").asString() + ": "
          + error.get("message").asString());
    }
    return errors;
  }

  /** What is said of a good shipment with another member. */
  private static List<String> errors(String member, String value) {
    ObjectNode shipment = (ObjectNode) JsonMapper.shared().readTree(GOOD);
    shipment.set(member, JsonMapper.shared().readTree(value));
    return errors(send("POST", "/shipments", shipment.toString()));
  }

  @Test
  void bodyThatKeepsToConstraintsIsTaken() {
    assertThat(send("POST", "/shipments", GOOD).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      id       | 7                | /id type: is given by us
      sender   | ""               | /sender pattern: must not be blank
      email    | "ann@"           | /email format: must be where we can write to
      code     | "ABCDEF"         | /code pattern: is a code of .{2,5}
      code     | "abc"            | /code pattern: must match [A-Z]+
      weight   | 0                | /weight exclusiveMinimum: must be greater than 0
      weight   | 10000            | /weight exclusiveMaximum: must be less than 10000
      weight   | 1.255            | /weight multipleOf: must be a multiple of 0.01
      volume   | -1               | /volume minimum: must be at least 0
      count    | 100              | /count maximum: must be at most 99
      insured  | 0                | /insured exclusiveMinimum: must be greater than 0
      ratio    | 0.51             | /ratio maximum: must be at most 0.5
      dangerous| true             | /dangerous const: must be false
      tags     | []               | /tags minItems: must have at least 1 item
      tags     | ["a", " "]       | /tags/1 pattern: must not be blank
      labels   | ["", "", "", ""] | /labels maxItems: must have at most 3 items
      shelves  | {}               | /shelves minProperties: must have at least 1 member
      grid     | [[1], [2, 10]]   | /grid/1/1 maximum: must be at most 9
      """)
  void constraintIsToldInTheSameWordsWhetherTheBodyFitsItsTypeOrNot(
      String member, String value, String error) {
    assertThat(errors(member, value)).containsExactly(error);
    ObjectNode misfit = (ObjectNode) JsonMapper.shared().readTree(GOOD);
    misfit.set(member, JsonMapper.shared().readTree(value));
    misfit.put("target", "nowhere");
    assertThat(errors(send("POST", "/shipments", misfit.toString())))
        .containsExactly(error, "/target type: must be an object");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      packed | "2999-01-01"           | /packed past: must be in the past
      due    | "2020-01-01T00:00:00Z" | /due futureOrPresent: must not be in the past
      key    | "MDEy"                 | /key minLength: must have at least 16 bytes
      """)
  void whatJsonSchemaCanNotSayIsChecked(String member, String value, String error) {
    assertThat(errors(member, value)).containsExactly(error);
  }

  @Test
  void elementsOfSetsAreReportedAtTheSet() {
    assertThat(errors("numbers", "[1, 0]"))
        .containsExactly("/numbers exclusiveMinimum: must be greater than 0");
  }

  @Test
  void pointersLeadThroughMapsListsAndOptionalsAndEscapeNames() {
    assertThat(
            errors(
                "shelves",
                "{\"a/b\": {\"no/of~shelf\": 0, \"row\": \"\"}, \"long\": {\"no/of~shelf\": 1, \"row\": \"\"}}"))
        .containsExactly(
            "/shelves/a~1b/no~1of~0shelf minimum: must be at least 1",
            "/shelves/long propertyNames: the name must have at most 3 characters");
    assertThat(errors(
            "others", "[{\"no/of~shelf\": 1, \"row\": \"\"}, {\"no/of~shelf\": 0, \"row\": \"\"}]"))
        .containsExactly("/others/1/no~1of~0shelf minimum: must be at least 1");
    assertThat(errors("origin", "{\"no/of~shelf\": 0, \"row\": \"\"}"))
        .containsExactly("/origin/no~1of~0shelf minimum: must be at least 1");
  }

  @Test
  void messageForWhatIsMissingIsTheUsers() {
    ObjectNode shipment = (ObjectNode) JsonMapper.shared().readTree(GOOD);
    shipment.remove("sender");
    assertThat(errors(send("POST", "/shipments", shipment.toString())))
        .containsExactly("/sender required: is who sends it");
    assertThat(errors("sender", "null")).containsExactly("/sender type: is who sends it");
  }

  @Test
  void bodiesThatAreCollectionsAreChecked() {
    ObjectNode bad = (ObjectNode) JsonMapper.shared().readTree(GOOD);
    bad.put("count", 0);
    assertThat(errors(send("PUT", "/shipments", "[" + GOOD + "," + bad + "]")))
        .containsExactly("/1/count minimum: must be at least 1");
    assertThat(errors(send("PUT", "/shipments", "[" + (GOOD + ",").repeat(50) + GOOD + "]")))
        .containsExactly(" maxItems: must have at most 50 items");
    assertThat(errors(send(
            "PATCH", "/shipments", "{\"DE-1\": {\"no/of~shelf\": 0, \"row\": \"\"}, \"x\": null}")))
        .containsExactly(
            "/DE-1/no~1of~0shelf minimum: must be at least 1",
            "/x propertyNames: the name must match [A-Z]{2}-\\d+");
    assertThat(send("PATCH", "/shipments", "{\"DE-1\": null}").statusCode()).isEqualTo(204);
  }

  @Test
  void recursiveAndGenericRecordsAreChecked() {
    String leaf = "{\"value\": {\"no/of~shelf\": 0, \"row\": \"\"}, \"children\": []}";
    String tree = "{\"value\": {\"no/of~shelf\": 1, \"row\": \"\"}, \"children\": [%s, %s, %s]}"
        .formatted(leaf.replace(": 0", ": 5"), leaf, leaf.replace(": 0", ": 5"));
    assertThat(errors(send("POST", "/trees", tree)))
        .containsExactly(
            "/children maxItems: must have at most 2 items",
            "/children/1/value/no~1of~0shelf minimum: must be at least 1");
    assertThat(api.send("POST", "/trees").statusCode()).isEqualTo(204);
  }

  @Test
  void recordsThatOnlyTheirPackageSeesAreChecked() {
    assertThat(errors(send("POST", "/notes", "[{\"text\": \"" + "x".repeat(201) + "\"}]")))
        .containsExactly("/0/text maxLength: must have at most 200 characters");
    assertThat(
            send("POST", "/notes", "[{\"text\": \"" + "😀".repeat(200) + "\"}]").statusCode())
        .isEqualTo(204);
  }

  @Test
  void manyProblemsAreReportedUpToTheLimit() {
    String tags = "[" + "\"\",".repeat(5000) + "\"\"]";
    assertThat(errors("tags", tags)).hasSize(100);
  }

  @Test
  void parametersAreCheckedWithTheirElements() {
    assertThat(errors(api.send(
            "GET",
            "/shipments?sender=ann&until=2020-01-01&confirmed=false&offset=0&carriers=ab&carriers=c"
                + "&tags=AB&tags=1")))
        .containsExactly(
            "sender format: must be an email address",
            "until future: must be in the future",
            "confirmed const: must be true",
            "offset exclusiveMaximum: must be less than 0",
            "carriers minLength: must have at least 2 characters",
            "tags pattern: must match [a-z]+");
    assertThat(api.send(
                "GET",
                "/shipments?sender=ann@example.com&until=2999-01-01&confirmed=1&carriers=ab&tags=AB")
            .statusCode())
        .isEqualTo(200);
  }
}
