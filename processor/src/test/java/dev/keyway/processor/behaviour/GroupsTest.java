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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records as groups of parameters, over HTTP: the API is that of the golden case. */
class GroupsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "golden", "groups", "input");
    api = RunningApi.start(JavacRun.sources(sources), directory, "groups.GroupsApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).describedAs(response.body()).isEqualTo(200);
    return response.body();
  }

  /** {@code in name type} of each error, joined by commas. */
  private static String errors(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).describedAs(refused.body()).isEqualTo(422);
    StringBuilder errors = new StringBuilder();
    for (JsonNode error : JsonMapper.shared().readTree(refused.body()).path("errors")) {
      errors
          .append(errors.isEmpty() ? "" : ", ")
          .append(error.path("in").asString())
          .append(' ')
          .append(error.path("name").asString())
          .append(' ')
          .append(error.path("type").asString());
    }
    return errors.toString();
  }

  @Test
  void componentsAreParameters() {
    assertThat(ok(api.send("GET", "/open")))
        .isEqualTo("\"Filter[limit=100, offset=0, order=CREATED, tags=[], text=Optional.empty]\"");
    assertThat(ok(api.send(
            "GET", "/open?limit=5&offset=2&order_by=UPDATED&tags=a&tags=b&text=x&unknown=1")))
        .isEqualTo("\"Filter[limit=5, offset=2, order=UPDATED, tags=[a, b], text=Optional[x]]\"");
  }

  @Test
  void whatIsWrongWithComponentsIsReportedTogether() {
    assertThat(errors(api.send("GET", "/open?limit=0&offset=-1&order_by=created")))
        .isEqualTo("query limit exclusiveMinimum, query offset minimum, query order_by enum");
  }

  @Test
  void unknownParametersAreRefusedOnDemandEachByItsName() {
    assertThat(ok(api.send("GET", "/closed?limit=5&loud=true&key=k"))).isEqualTo("\"5 true k\"");
    assertThat(errors(api.send("GET", "/closed?limit=x&tool=a&Limit=5&tool=b")))
        .isEqualTo(
            "query limit type, query tool additionalProperties, query Limit additionalProperties");
  }

  @Test
  void componentsAreHeaderFields() {
    assertThat(ok(api.send(
            "GET", "/header", "Save-Data", "true", "X-Tag", "a", "X-Tag", "b", "Since", "7")))
        .isEqualTo("{\"saveData\":true,\"tags\":[\"a\",\"b\"],\"since\":7}");
    assertThat(errors(api.send("GET", "/header"))).isEqualTo("header Save-Data required");
  }

  @Test
  void unknownHeaderFieldsAreRefusedOnDemandButNotThoseOfTheClient() {
    assertThat(ok(api.send(
            "GET",
            "/closed-header",
            "save-data",
            "1",
            "Accept-Language",
            "en",
            "X-Forwarded-For",
            "x")))
        .contains("true");
    assertThat(errors(api.send("GET", "/closed-header", "Save-Data", "true", "Tool", "plumbus")))
        .isEqualTo("header Tool additionalProperties");
  }

  @Test
  void componentsAreCookiesAndUnknownOnesAreRefusedOnDemand() {
    assertThat(ok(api.send("GET", "/cookies", "Cookie", "session=s; campaign=c")))
        .isEqualTo("{\"session\":\"s\",\"campaign\":\"c\"}");
    assertThat(errors(api.send("GET", "/cookies", "Cookie", "session=s; extra=1")))
        .isEqualTo("cookie extra additionalProperties");
  }

  @Test
  void componentsAreFormFieldsAndUnknownOnesAreRefusedOnDemand() {
    assertThat(ok(api.sendBody("POST", "/login", "username=a&password=b", "Content-Type", FORM)))
        .isEqualTo("\"a\"");
    assertThat(errors(api.sendBody("POST", "/login", "username=a&extra=b", "Content-Type", FORM)))
        .isEqualTo("body password required, body extra additionalProperties");
    assertThat(ok(api.sendBody(
            "POST",
            "/open-login?from=1&to=2",
            "username=a&password=b&extra=c",
            "Content-Type",
            FORM)))
        .isEqualTo("\"a 1\"");
  }

  @Test
  void groupIsSharedWithDependencies() {
    assertThat(ok(api.send("GET", "/width?from=1&to=3"))).isEqualTo("6");
  }

  @Test
  void hiddenParameterIsReadAllTheSame() {
    assertThat(ok(api.send("GET", "/mentions?secret=s&old=o&plain=p&hidden=h")))
        .isEqualTo("\"Mentions[old=o, secret=s, plain=p] h\"");
  }
}
