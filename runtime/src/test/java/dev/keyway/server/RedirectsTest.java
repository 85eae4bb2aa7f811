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
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects of Keyway's own: to HTTPS, and below a prefix that a proxy takes away. */
class RedirectsTest {
  private KeywayServer server = serve(settings -> settings);

  private static KeywayServer serve(UnaryOperator<KeywayServer.Builder> more) {
    return TestApplication.serve(
        settings -> more.apply(settings
            .allowedHosts(AllowedHosts.of("api.example.com"))
            .trustedProxies(TrustedProxies.xForwarded("127.0.0.1"))),
        new Endpoint(HttpMethod.GET, "/items", request -> text(request, "items")),
        new Endpoint(HttpMethod.POST, "/items", request -> request.respond(201)));
  }

  private void restart(UnaryOperator<KeywayServer.Builder> settings) {
    server.stop();
    server = serve(settings);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private RawResponse ask(String line, String... fields) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      String host =
          String.join("\r\n", fields).contains("Host:") ? "" : "Host: api.example.com\r\n";
      return connection
          .send(line + " HTTP/1.1\r\n" + host + String.join("\r\n", fields) + "\r\n\r\n")
          .read();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET /items, https://api.example.com/items",
    "GET /items?a=1&b=%20, https://api.example.com/items?a=1&b=%20",
    "POST /nothing/, https://api.example.com/nothing/",
    "GET //evil.com/, https://api.example.com//evil.com/",
    "GET http://api.example.com/items, https://api.example.com/items"
  })
  void clientsThatCameOverHttpAreSentToHttps(String line, String location) throws IOException {
    restart(settings -> settings.redirectToHttps(true));
    RawResponse response = ask(line, "X: y");
    assertThat(response.status()).isEqualTo(307);
    assertThat(response.header("location")).isEqualTo(location);
  }

  @Test
  void portOfHttpIsLeftOut() throws IOException {
    restart(settings -> settings.redirectToHttps(true));
    assertThat(ask("GET /items", "Host: api.example.com:8080").header("location"))
        .isEqualTo("https://api.example.com/items");
  }

  @Test
  void whoCameOverHttpsToTheProxyIsServed() throws IOException {
    restart(settings -> settings.redirectToHttps(true));
    RawResponse response =
        ask("GET /items", "X-Forwarded-For: 192.0.2.1", "X-Forwarded-Proto: https");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("items");
  }

  @Test
  void nobodyIsSentToAHostOfTheirOwnChoice() throws IOException {
    restart(settings -> settings.redirectToHttps(true));
    assertThat(ask("GET /items", "Host: evil.com").status()).isEqualTo(400);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerSettings.builder().redirectToHttps(true).build())
        .withMessageContaining("allowedHosts");
  }

  @Test
  void prefixThatAProxyTookAwayIsInRedirects() throws IOException {
    restart(settings -> settings.rootPath("/api/v1"));
    RawResponse slash = ask("GET /items/?a=1", "X: y");
    assertThat(slash.status()).isEqualTo(307);
    assertThat(slash.header("location")).isEqualTo("/api/v1/items?a=1");
    restart(settings -> settings.rootPath("/api/v1").redirectToHttps(true));
    assertThat(ask("GET /items", "X: y").header("location"))
        .isEqualTo("https://api.example.com/api/v1/items");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "api", "/api/", "//evil.com", "/a b", "/a?b"})
  void rootPathThatIsNoneIsToldAtStart(String rootPath) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerSettings.builder().rootPath(rootPath).build())
        .withMessageContaining("/api/v1");
  }
}
