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

/**
 * Who may call what, over HTTP. A token is the list of its scopes, joined by dashes; {@code bad} isn't
 * one.
 */
class ScopesTest {
  @TempDir
  private static Path directory;

  private static RunningApi api;

  @BeforeAll
  static void start() {
    Path sources = Path.of("src", "test", "resources", "behaviour", "scopes");
    api = RunningApi.start(JavacRun.sources(sources), directory, "scopes.ScopesApi");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static HttpResponse<String> get(String path, String token) {
    return token.isEmpty()
        ? api.send("GET", path)
        : api.send("GET", path, "Authorization", "Bearer " + token);
  }

  private static String challenge(HttpResponse<String> response) {
    return response.headers().firstValue("WWW-Authenticate").orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "/levels/method, base routes method",
    "/levels/inner/deep, base routes inner deep",
    "/levels/parameter, base routes parameter nested",
    "/levels/own, base routes own",
    "/levels/effect, base routes effect"
  })
  void everyScopeOfEveryLevelIsRequiredOutermostFirst(String path, String scopes) {
    String all = scopes.replace(' ', '-');
    assertThat(get(path, all).statusCode()).isEqualTo(200);
    assertThat(get(path, all + "-other").statusCode()).isEqualTo(200);
    for (String scope : scopes.split(" ")) {
      String fewer = ("-" + all + "-").replace("-" + scope + "-", "-");
      HttpResponse<String> refused = get(path, "x" + fewer + "x");
      assertThat(refused.statusCode()).describedAs("without %s", scope).isEqualTo(403);
      assertThat(challenge(refused))
          .isEqualTo(
              "Bearer realm=\"Scopes\", error=\"insufficient_scope\", scope=\"" + scopes + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/levels/method, base routes method",
    "/levels/parameter, base routes parameter nested"
  })
  void missingTokenIsAnsweredWithoutAnError(String path, String scopes) {
    HttpResponse<String> refused = get(path, "");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(challenge(refused)).isEqualTo("Bearer realm=\"Scopes\", scope=\"" + scopes + "\"");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void tokenThatIsNoneIsInvalid() {
    HttpResponse<String> refused = get("/levels/method", "bad");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(challenge(refused)).contains("error=\"invalid_token\"");
    assertThat(refused.body()).doesNotContain("on purpose");
  }

  @Test
  void scopesOfOneParameterAreNotAskedOfItsSibling() {
    HttpResponse<String> answer = get("/siblings", "base");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[\"base left\",\"base\"]");
  }

  @Test
  void dependencyThatChecksByItselfSeesWhatLedToIt() {
    assertThat(get("/seen", "anything").body())
        .isEqualTo("[\"base a b\",\"base a c\",\"1 session\"]");
  }

  @Test
  void publicEndpointUnderASecuredApiNeedsNoToken() {
    assertThat(get("/open", "").statusCode()).isEqualTo(200);
    assertThat(get("/open", "bad").statusCode()).isEqualTo(200);
  }

  @Test
  void refusalComesBeforeParametersAndBody() {
    String body = "{\"not\": \"read\"";
    HttpResponse<String> refused =
        api.sendBody("POST", "/body?number=x", body, "Content-Type", "text/plain");
    assertThat(refused.statusCode()).isEqualTo(401);
    HttpResponse<String> lacking = api.sendBody(
        "POST",
        "/body?number=x",
        body,
        "Content-Type",
        "text/plain",
        "Authorization",
        "Bearer base");
    assertThat(lacking.statusCode()).isEqualTo(403);
  }

  @Test
  void errorsOfParametersAndBodyAreReportedTogether() {
    HttpResponse<String> invalid = api.sendBody(
        "POST",
        "/body?number=x",
        "{\"lines\": [{\"count\": \"many\"}, {\"count\": 1}]}",
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer base-write");
    assertThat(invalid.statusCode()).isEqualTo(422);
    assertThat(invalid.body())
        .contains("\"in\":\"query\",\"name\":\"number\"")
        .contains("\"in\":\"query\",\"name\":\"text\"")
        .contains("\"pointer\":\"/title\"")
        .contains("\"pointer\":\"/lines/0/count\"");
  }

  @Test
  void endpointsOnTheIoThreadStayThereAndOthersLeaveIt() {
    assertThat(get("/thread/io", "base").body()).contains("I/O");
    assertThat(get("/thread/worker", "base").body()).doesNotContain("I/O");
    assertThat(get("/thread/check", "base").body()).isEqualTo("\"checked off the IO thread\"");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /levels/%6dethod, 200",
    "GET, /levels/meth%6Fd, 200",
    "GET, /levels%2Fmethod, 404",
    "GET, /levels/method;a=b, 404",
    "GET, /levels/method/, 307",
    "HEAD, /levels/method, 200",
    "PUT, /levels/method, 405",
    "OPTIONS, /levels/method, 204"
  })
  void noOtherWayOfWritingThePathGetsAroundTheScopes(String method, String path, int status) {
    assertThat(
            api.send(method, path, "Authorization", "Bearer base-routes-method").statusCode())
        .isEqualTo(status);
    if (status == 200) {
      assertThat(api.send(method, path, "Authorization", "Bearer base").statusCode())
          .isEqualTo(403);
    }
  }
}
