package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyway.HttpException;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
  private static final String APP = "https://app.example.com";
  private static final String ALLOW = "access-control-allow-origin";

  private KeywayServer server = serve(Cors.of(APP, "https://*.example.org", "http://localhost:*")
      .methods(HttpMethod.GET, HttpMethod.PUT)
      .headers("Authorization", "X-Page")
      .exposing("Location", "ETag")
      .maxAge(Duration.ofHours(1)));

  private static KeywayServer serve(Cors cors) {
    return TestApplication.serve(
        settings -> settings.cors(cors),
        new Endpoint(HttpMethod.GET, "/ok", request -> {
          request.responseHeader("Vary", "Accept");
          text(request, "ok");
        }),
        new Endpoint(HttpMethod.OPTIONS, "/own", request -> text(request, "own")),
        new Endpoint(HttpMethod.GET, "/fails", request -> {
          throw new IllegalStateException();
        }),
        new Endpoint(HttpMethod.GET, "/refuses/{status}", request -> {
          int status = Integer.parseInt(request.path().segment(1));
          throw new HttpException(status, "no", Map.of("X-A", "b"));
        }));
  }

  private void restart(Cors cors) {
    server.stop();
    server = serve(cors);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private RawResponse send(String line, String... headers) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.request(line, String.join("\r\n", headers), "").read();
    }
  }

  private RawResponse preflight(String path, String origin, String method, String headers)
      throws IOException {
    return send(
        "OPTIONS " + path,
        "Origin: " + origin,
        "Access-Control-Request-Method: " + method,
        "Access-Control-Request-Headers: " + headers);
  }

  @Test
  void preflightIsAnsweredBeforeRouting() throws IOException {
    for (String path : new String[] {"/ok", "/own", "/nothing", "/ok/"}) {
      RawResponse response = preflight(path, APP, "PUT", "authorization,X-PAGE, content-type");
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.body()).isEmpty();
      assertThat(response.header(ALLOW)).isEqualTo(APP);
      assertThat(response.header("access-control-allow-methods")).isEqualTo("GET, PUT");
      assertThat(response.header("access-control-allow-headers"))
          .isEqualTo("authorization, X-PAGE, content-type");
      assertThat(response.header("access-control-max-age")).isEqualTo("3600");
      assertThat(response.header("access-control-allow-credentials")).isNull();
      assertThat(response.header("vary"))
          .contains("Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.com, GET, '', origin",
    "null, GET, '', origin",
    "https://app.example.com, DELETE, '', method",
    "https://app.example.com, get, '', method",
    "https://app.example.com, GET, X-Other, headers",
    "https://app.example.com, GET, 'X-Page, X-Other', headers",
    "https://evil.com, TRACE, X-Other, 'origin, method, headers'"
  })
  void preflightForWhatIsNotAllowedIsRefused(
      String origin, String method, String headers, String refused) throws IOException {
    RawResponse response = preflight("/ok", origin, method, headers);
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    assertThat(response.body()).contains("\"Disallowed CORS " + refused + "\"");
    assertThat(response.header("access-control-allow-methods")).isNull();
  }

  @Test
  void optionsWithoutAQuestionIsRoutedAsEver() throws IOException {
    assertThat(send("OPTIONS /ok", "Origin: " + APP).header("allow"))
        .isEqualTo("GET, HEAD, OPTIONS");
    assertThat(send("OPTIONS /own").body()).isEqualTo("own");
    assertThat(send("OPTIONS /own", "Access-Control-Request-Method: GET").body())
        .isEqualTo("own");
  }

  @ParameterizedTest
  @CsvSource({"/ok, 200", "/refuses/401, 401", "/refuses/403, 403", "/nothing, 404", "/fails, 500"})
  void everyAnswerCanBeSeenByAllowedScripts(String path, int status) throws IOException {
    RawResponse response = send("GET " + path, "Origin: " + APP);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header(ALLOW)).isEqualTo(APP);
    assertThat(response.header("access-control-expose-headers")).isEqualTo("Location, ETag");
    assertThat(response.header("vary")).contains("Origin");
    assertThat(send("POST /ok", "Origin: " + APP).header(ALLOW)).isEqualTo(APP);
  }

  @Test
  void answerWithoutAnOriginSaysThatItDependsOnIt() throws IOException {
    RawResponse response = send("GET /ok");
    assertThat(response.header(ALLOW)).isNull();
    assertThat(response.header("vary")).isEqualTo("Accept, Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com",
        "https://a.example.org",
        "https://a.b-1.example.org",
        "http://localhost",
        "http://localhost:5173"
      })
  void allowedOriginIsNamed(String origin) throws IOException {
    assertThat(send("GET /ok", "Origin: " + origin).header(ALLOW)).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.example.com",
        "https://app.example.com:8443",
        "https://app.example.com.evil.com",
        "https://evilapp.example.com",
        "https://APP.example.com",
        "https://app.example.com/",
        "https://example.org",
        "https://.example.org",
        "https://a..example.org",
        "https://evilexample.org",
        "https://evil.com/.example.org",
        "https://evil.com#.example.org",
        "https://evil.com:80@a.example.org",
        "https://a.example.org:8443",
        "https://a.example.org.",
        "http://localhost:",
        "http://localhost:x",
        "http://localhost.evil.com",
        "http://localhost:80:80",
        "https://localhost:1",
        "null",
        "*"
      })
  void otherOriginIsNot(String origin) throws IOException {
    assertThat(send("GET /ok", "Origin: " + origin).header(ALLOW)).isNull();
  }

  @Test
  void severalOriginsAreNone() throws IOException {
    assertThat(send("GET /ok", "Origin: " + APP, "Origin: " + APP).header(ALLOW))
        .isNull();
    assertThat(send("GET /ok", "Origin: " + APP + " " + APP).header(ALLOW)).isNull();
  }

  @Test
  void everyOriginIsTheSameAnswerForAll() throws IOException {
    restart(Cors.of("*").headers("*"));
    RawResponse response = send("GET /ok", "Origin: https://any.where");
    assertThat(response.header(ALLOW)).isEqualTo("*");
    assertThat(response.header("vary")).isEqualTo("Accept");
    assertThat(preflight("/ok", "null", "POST", "X-Any").header("access-control-allow-headers"))
        .isEqualTo("X-Any");
  }

  @Test
  void authorizationHasToBeNamed() throws IOException {
    restart(Cors.of(APP).headers("*"));
    assertThat(preflight("/ok", APP, "GET", "X-A, Authorization").status()).isEqualTo(400);
    assertThat(preflight("/ok", APP, "GET", "X-A, a\u0001b").status()).isEqualTo(400);
    restart(Cors.of(APP).headers("*", "Authorization"));
    assertThat(preflight("/ok", APP, "GET", "X-A, Authorization").status()).isEqualTo(200);
  }

  @Test
  void credentialsAreAllowedWhereAskedFor() throws IOException {
    restart(Cors.of(APP).withCredentials());
    assertThat(send("GET /ok", "Origin: " + APP).header("access-control-allow-credentials"))
        .isEqualTo("true");
    assertThat(send("GET /ok", "Origin: https://evil.com").headers())
        .doesNotContainKeys("access-control-allow-credentials", ALLOW);
    assertThat(preflight("/ok", APP, "GET", "").header("access-control-allow-credentials"))
        .isEqualTo("true");
  }

  @Test
  void credentialsForEveryOriginAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.of("*").withCredentials())
        .withMessageContaining("named origins");
    assertThatIllegalArgumentException().isThrownBy(() -> Cors.of(APP, "*").withCredentials());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "null", "app.example.com", "https://app.example.com/", "https://app.example.com/x",
        "https://*", "https://*.com", "https://a.*.com", "https://*example.com", "https://a b",
        "https://app.example.com:443", "http://app.example.com:80", "https://user@example.com"
      })
  void originThatBrowsersNeverSendIsRefused(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.of(origin))
        .withMessageContaining("\"" + origin + "\"");
  }

  @Test
  void fieldsAndAgesThatCannotBeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(Cors::of);
    assertThatIllegalArgumentException().isThrownBy(() -> Cors.of(APP).headers("X A"));
    assertThatIllegalArgumentException().isThrownBy(() -> Cors.of(APP).exposing("X\r\nA"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cors.of(APP).maxAge(Duration.ofSeconds(-1)));
  }

  @Test
  void byDefaultThereIsNone() throws IOException {
    restart(Cors.none());
    assertThat(preflight("/ok", APP, "GET", "").header("allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(send("GET /ok", "Origin: " + APP).headers())
        .doesNotContainKey(ALLOW)
        .containsEntry("vary", "Accept");
  }
}
