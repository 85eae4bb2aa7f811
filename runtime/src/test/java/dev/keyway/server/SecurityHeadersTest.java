package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityHeadersTest {
  private static final String POLICY = "content-security-policy";
  private static final byte[] CONTENT = {'{', '}'};

  private KeywayServer server = serve(SecurityHeaders.defaults());

  private static KeywayServer serve(SecurityHeaders headers) {
    return TestApplication.serve(
        settings -> settings.securityHeaders(headers),
        new Endpoint(HttpMethod.GET, "/text", request -> text(request, "ok")),
        new Endpoint(
            HttpMethod.GET,
            "/json",
            request -> request.respond(200, "application/json; charset=utf-8", CONTENT)),
        new Endpoint(HttpMethod.GET, "/empty", request -> request.respond(204)),
        new Endpoint(HttpMethod.GET, "/own", request -> {
          request.responseHeader("content-security-policy", "default-src 'self'");
          request.responseHeader("REFERRER-POLICY", "origin");
          request.respond(200, "application/json", CONTENT);
        }),
        new Endpoint(HttpMethod.GET, "/fails", request -> {
          request.responseHeader("Referrer-Policy", "origin");
          throw new IllegalStateException();
        }));
  }

  private RawResponse get(String path) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.get(path);
    }
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({"/json, 200", "/nothing, 404", "/fails, 500"})
  void jsonIsConfinedRefusalsIncluded(String path, int status) throws IOException {
    RawResponse response = get(path);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry(POLICY, "default-src 'none'; frame-ancestors 'none'")
        .doesNotContainKey("strict-transport-security");
  }

  @Test
  void otherContentHasItsOwnPolicyOrNone() throws IOException {
    assertThat(get("/text").headers())
        .containsEntry("x-content-type-options", "nosniff")
        .doesNotContainKey(POLICY);
  }

  @Test
  void answerWithoutContentNeedsNone() throws IOException {
    assertThat(get("/empty").headers())
        .doesNotContainKeys("x-content-type-options", "referrer-policy", POLICY);
  }

  @Test
  void fieldsOfTheEndpointComeFirst() throws IOException {
    assertThat(get("/own").headers())
        .containsEntry(POLICY, "default-src 'self'")
        .containsEntry("referrer-policy", "origin");
  }

  @Test
  void noneMeansNone() throws IOException {
    server.stop();
    server = serve(SecurityHeaders.none());
    assertThat(get("/json").headers())
        .doesNotContainKeys("x-content-type-options", "referrer-policy", POLICY);
  }

  @Test
  void fieldsAreAddedAndReplaced() throws IOException {
    server.stop();
    server = serve(SecurityHeaders.defaults()
        .with("referrer-policy", "same-origin")
        .with("Permissions-Policy", "geolocation=()"));
    assertThat(get("/json").headers())
        .containsEntry("referrer-policy", "same-origin")
        .containsEntry("permissions-policy", "geolocation=()")
        .containsEntry("x-content-type-options", "nosniff");
  }

  @Test
  void transportIsNotPinnedOverPlainHttp() throws IOException {
    server.stop();
    server = serve(SecurityHeaders.defaults().hsts(Duration.ofDays(365)));
    assertThat(get("/json").header("strict-transport-security")).isNull();
  }

  @Test
  void whatCannotBeSentIsRefused() {
    SecurityHeaders headers = SecurityHeaders.defaults();
    assertThatIllegalArgumentException().isThrownBy(() -> headers.with("X A", "b"));
    assertThatIllegalArgumentException().isThrownBy(() -> headers.with("X-A", "b\r\nX-B: c"));
    assertThatIllegalArgumentException().isThrownBy(() -> headers.hsts(Duration.ofMillis(1)));
  }
}
