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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several body parameters, over HTTP: the API is that of the golden case. */
class BodiesTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "bodies", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "bodies.BodiesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    return send("POST", path, body);
  }

  private static HttpResponse<String> send(String method, String path, String body) {
    return body.isEmpty()
        ? api.send(method, path)
        : api.sendBody(method, path, body, "Content-Type", "application/json");
  }

  /** {@code pointer type}, or {@code name type}, of each error, joined by commas. */
  private static String errors(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).describedAs(refused.body()).isEqualTo(422);
    StringBuilder errors = new StringBuilder();
    for (JsonNode error : MAPPER.readTree(refused.body()).path("errors")) {
      String where = error.has("pointer")
          ? error.path("pointer").asString()
          : error.path("name").asString();
      errors
          .append(errors.isEmpty() ? "" : ", ")
          .append(where)
          .append(' ')
          .append(error.path("type").asString());
    }
    return errors.toString();
  }

  private static String ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).describedAs(response.body()).isEqualTo(200);
    return response.body();
  }

  @Test
  void severalBodyParametersAreMembersOfOneObject() {
    String body = """
        {"importance": 2, "item": {"name": "Foo", "price": 50.5},
         "user": {"username": "Dave"}, "more": [1, {"a": "}"}]}
        """;
    assertThat(ok(send("PUT", "/items/5", body)))
        .isEqualTo("{\"itemId\":5,\"item\":{\"name\":\"Foo\",\"description\":null,\"price\":50.5,"
            + "\"tax\":null},\"user\":{\"username\":\"Dave\",\"fullName\":null},\"importance\":2}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "[{}]", "null", "5", "\"item\"", "{}", "{\"Item\": 1}"})
  void everyMissingMemberIsReported(String body) {
    assertThat(errors(send("PUT", "/items/5", body)))
        .isEqualTo("/item required, /user required, /importance required");
  }

  @Test
  void whatIsWrongInMembersAndParametersIsReportedTogether() {
    String body = """
        {"item": {"name": 5}, "user": null, "importance": "2"}
        """;
    assertThat(errors(send("PUT", "/items/x", body)))
        .isEqualTo("item_id type, /item/name type, /item/price required, /user type,"
            + " /importance type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"item\": {},, \"user\": 1}          | ' json'",
        "{\"item\": {}                         | ' json'",
        "{\"item\": {}} {}                     | ' json'",
        "{\"item\": {}, \"item\": {}}          | /item json",
        "{\"item\": {\"a\": 1, \"a\": 2}}      | /item/a json",
        "{\"user\": {\"username\": \"\u0001\"}} | ' json'"
      })
  void malformedBodyIsReportedOnce(String body, String errors) {
    assertThat(errors(send("PUT", "/items/5", body))).isEqualTo(errors);
  }

  @Test
  void bodyThatIsNotJsonIsOfAnUnsupportedType() {
    assertThat(
            api.sendBody("PUT", "/items/5", "a=b", "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
  }

  @Test
  void singleParameterIsEmbeddedOnDemand() {
    assertThat(ok(post("/embedded", "{\"item\": {\"name\": \"Foo\", \"price\": 1}}")))
        .contains("\"name\":\"Foo\"");
    assertThat(errors(post("/embedded", "{\"name\": \"Foo\", \"price\": 1}")))
        .isEqualTo("/item required");
  }

  @Test
  void memberHasTheNameThatIsGiven() {
    assertThat(ok(post("/named", "{\"all/items\": []}"))).isEqualTo("[]");
    assertThat(errors(post("/named", "{\"all/items\": [{}]}")))
        .isEqualTo("/all~1items/0/name required, /all~1items/0/price required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"item\": null, \"user\": null, \"day\": null}",
      })
  void absentMembersAreEmptyNullOrTheirDefault(String body) {
    assertThat(ok(post("/optional?loud=1", body)))
        .isEqualTo("[\"no item\",\"no user\",\"7 HIGH [] null me true\"]");
  }

  @Test
  void presentMembersReplaceTheirDefault() {
    String body = """
        { "item" : {"name":"Foo","price":1e0} , "user":{"username":"D\\u00e9"},"importance":-3 ,
        "level":"low","tags":["a","b"],"day":"2030-12-31","for":"you\\"" }""";
    assertThat(ok(post("/optional?loud=0", body)))
        .isEqualTo("[\"Foo\",\"Dé\",\"-3 LOW [a, b] 2030-12-31 you\\\" false\"]");
  }

  @Test
  void nullIsNoValueOfAMemberWithADefault() {
    assertThat(errors(post("/optional?loud=1", "{\"importance\": null, \"tags\": [null]}")))
        .isEqualTo("/importance type, /tags/0 type");
  }

  @Test
  void bodyWithoutRequiredMembersIsStillAnObject() {
    assertThat(errors(post("/optional?loud=1", "[]"))).isEqualTo(" type");
  }

  @Test
  void dependencyTakesItsMemberOfTheBody() {
    assertThat(ok(post(
            "/audited",
            "{\"user\": {\"username\": \"Dave\"}, \"item\": {\"name\": \"Foo\", \"price\": 1}}")))
        .isEqualTo("\"Foo by Dave\"");
  }

  @Test
  void bodyOfOneNameIsSharedWithTheDependency() {
    assertThat(ok(post("/shared", "{\"username\": \"Dave\"}"))).isEqualTo("\"Dave by Dave\"");
  }

  @Test
  void scalarIsTheWholeBody() {
    assertThat(ok(post("/number", "12"))).isEqualTo("12");
    assertThat(errors(post("/number", "\"12\""))).isEqualTo(" type");
    assertThat(errors(post("/number", "{}"))).isEqualTo(" type");
    assertThat(errors(post("/number", ""))).isEqualTo(" required");
  }

  @Test
  void wholeBodyHasADefault() {
    assertThat(ok(post("/level", ""))).isEqualTo("\"low\"");
    assertThat(ok(post("/level", "\"high\""))).isEqualTo("\"high\"");
    assertThat(errors(post("/level", "\"HIGH\""))).isEqualTo(" enum");
  }

  @Test
  void freeJsonIsReadAsItIs() {
    assertThat(ok(post("/free", "{\"a\": [1, null, 1.50]}"))).isEqualTo("{\"a\":[1,null,1.50]}");
    assertThat(ok(post("/map", "{\"values\": {\"a\": [1, {}]}, \"anything\": true}")))
        .contains("\"values\":{\"a\":[1,{}]}")
        .contains("\"anything\":true");
    assertThat(errors(post("/map", "{\"values\": [], \"anything\": 1}"))).isEqualTo("/values type");
  }

  /** As the whole body, in one of its members, and in one that nobody asks for. */
  @ParameterizedTest
  @CsvSource({"POST, /free, ''", "PUT, /items/5, item", "PUT, /items/5, other"})
  void bodyThatIsNestedTooDeepIsTooLarge(String method, String path, String member) {
    String value = "[".repeat(64) + "]".repeat(64);
    HttpResponse<String> refused = send(
        method, path, member.isEmpty() ? "[" + value + "]" : "{\"" + member + "\":" + value + "}");
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(MAPPER.readTree(refused.body()).path("detail").asString())
        .startsWith("The JSON is nested more than 64 levels deep (line 1, column ");
  }
}
