package dev.keyway.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.processor.testing.JavacRun;
import dev.keyway.processor.testing.RunningApi;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What endpoints answer beside a plain value, over HTTP. */
class ResponsesTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "responses");
    api = RunningApi.start(JavacRun.sources(sources), directory, "responses.ResponsesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> get(String target) {
    return api.send("GET", target);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/pets/1 | {'name':'Nibbler','owner':{'email':'a@b'}}",
        "/pets | [{'name':'Nibbler','owner':{'email':'a@b'}}]",
        "/owners | {'a':[{'email':'a@b'}]}",
        "/people/bob | {'name':'bob','active':false,'title':'Mr','friends':[]}",
        "/people | [{'name':'ann','active':true,'title':'Dr','friends':"
            + "[{'name':'bob','active':false,'title':'Mr','friends':[]}]}]",
        "/groups | {'a':[{'name':'bob','active':false,'title':'Mr','friends':[]}]}"
      })
  void onlyWhatTheDeclaredTypeDeclaresIsSentOnEveryLevel(String path, String body) {
    assertThat(MAPPER.readTree(get(path).body()))
        .isEqualTo(MAPPER.readTree(body.replace('\'', '"')));
  }

  @Test
  void abstractClassIsNarrowedToInsideAResponse() {
    HttpResponse<String> response = api.sendUndocumented("GET", "/shape");
    assertThat(response.statusCode()).isEqualTo(203);
    assertThat(response.body()).isEqualTo("{\"area\":4}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people/eve", "/count"})
  void emptyOptionalIsNotFound(String path) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.body())
        .isEqualTo("{\"title\":\"Not Found\",\"status\":404,\"detail\":\"Not Found\"}");
  }

  @Test
  void optionalNumberIsANumberAndNullIsNull() {
    assertThat(get("/count?n=7").body()).isEqualTo("7");
    assertThat(get("/nothing").body()).isEqualTo("null");
  }

  @Test
  void responseBringsFieldsAndCookiesWithTheStatusOfTheEndpoint() {
    HttpResponse<String> response = api.send("POST", "/items");
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(header(response, "Location")).isEqualTo("/items/1");
    assertThat(response.headers().allValues("X-Trace")).containsExactly("t1", "t2");
    assertThat(response.headers().allValues("Set-Cookie"))
        .containsExactly(
            "session=abc; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Lax",
            "theme=dark; Path=/; Secure; SameSite=Strict");
    assertThat(response.body()).isEqualTo("{\"id\":\"1\"}");
  }

  @Test
  void responseWithoutContentHasNone() {
    HttpResponse<String> response = api.send("DELETE", "/items");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValue("Content-Type")).isEmpty();
    assertThat(header(response, "Set-Cookie"))
        .isEqualTo("session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
  }

  @Test
  void redirectsSayWhereToGo() {
    HttpResponse<String> moved = get("/old");
    assertThat(moved.statusCode()).isEqualTo(308);
    assertThat(header(moved, "Location")).isEqualTo("/page?q=%C3%A9");
    HttpResponse<String> other = api.sendUndocumented("GET", "/go?to=https://example.com/a%3Fb");
    assertThat(other.statusCode()).isEqualTo(303);
    assertThat(header(other, "Location")).isEqualTo("https://example.com/a?b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/go?to=//evil.example",
        "/go?to=javascript:alert(1)",
        "/go?to=https://user@example.com",
        "/go?to=https:evil.example",
        "/go?to=",
        "/go?to=%0D%0AX:y",
        "/header?name=X&value=a%0D%0AB:c",
        "/header?name=X%0A&value=a",
        "/header?name=content-length&value=99",
        "/header?name=Transfer-Encoding&value=chunked",
        "/header?name=Set-Cookie&value=a",
        "/status?code=204",
        "/status?code=199",
        "/status?code=600",
        "/status?code=401",
        "/status?code=302"
      })
  void whatCannotBeSentIsAFailureThatTellsNothing(String target) {
    HttpResponse<String> response = get(target);
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().map()).doesNotContainKeys("location", "x", "b", "set-cookie");
    assertThat(response.body()).contains("Internal Server Error").doesNotContain("Illegal");
  }

  @ParameterizedTest
  @CsvSource({
    "/page, text/html; charset=utf-8, <p>\u00e9</p>",
    "/bytes, image/png, PNG",
    "/geo, application/geo+json, {\"type\":\"Point\"}"
  })
  void contentHasTheMediaTypeThatIsDeclared(String path, String type, String body) {
    HttpResponse<String> response = get(path);
    assertThat(response.headers().allValues("Content-Type")).containsExactly(type);
    assertThat(response.body()).isEqualTo(body);
    HttpResponse<String> head = api.send("HEAD", path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo(header(response, "Content-Length"));
  }

  @Test
  void responseMayBeOfAnotherMediaType() {
    HttpResponse<String> response = api.sendUndocumented("GET", "/csv");
    assertThat(response.headers().allValues("Content-Type"))
        .containsExactly("text/csv; charset=utf-8");
    assertThat(response.body()).isEqualTo("a,b");
  }

  @Test
  void documentSaysWhatIsAnswered() {
    JsonNode paths = MAPPER.readTree(get("/openapi.json").body()).path("paths");
    assertThat(List.copyOf(responses(paths, "/people/{name}", "get").propertyNames()))
        .containsExactly("200", "404", "422", "default");
    assertThat(responses(paths, "/people/{name}", "get")
            .at("/200/content/application~1json/schema/$ref")
            .asString())
        .isEqualTo("#/components/schemas/Named");
    assertThat(responses(paths, "/page", "get").at("/200/content").toString())
        .isEqualTo("{\"text/html\":{\"schema\":{\"type\":\"string\"}}}");
    assertThat(responses(paths, "/bytes", "get").at("/200/content").toString())
        .isEqualTo("{\"image/png\":{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}}");
    assertThat(responses(paths, "/old", "get").at("/308/headers/Location").isMissingNode())
        .isFalse();
    assertThat(List.copyOf(responses(paths, "/items", "delete").propertyNames()))
        .containsExactly("204", "default");
  }

  private static JsonNode responses(JsonNode paths, String path, String method) {
    return paths.path(path).path(method).path("responses");
  }
}
