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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
  private static final AllowedHosts SOME =
      AllowedHosts.of("api.example.com", "*.Example.org", "127.0.0.1", "[::1]");

  private KeywayServer server = serve(SOME);

  private static KeywayServer serve(AllowedHosts hosts) {
    return TestApplication.serve(
        settings -> settings
            .allowedHosts(hosts)
            .cors(Cors.of("https://app.example.com"))
            .trustedProxies(TrustedProxies.xForwarded("127.0.0.1")),
        new Endpoint(HttpMethod.GET, "/", request -> text(request, "served")));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private RawResponse ask(String head) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.send(head + "\r\n\r\n").read();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.example.com",
        "API.Example.COM:8080",
        "a.example.org",
        "a.b.example.org",
        "127.0.0.1:80",
        "[::1]",
        "[::1]:8080"
      })
  void allowedHostIsServedWhateverItsPort(String host) throws IOException {
    RawResponse response = ask("GET / HTTP/1.1\r\nHost: " + host);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("served");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "www.api.example.com",
        "api.example.com.evil.com",
        "evilexample.org",
        "example.org",
        "api.example.com.",
        "127.0.0.2",
        "[::2]"
      })
  void anyOtherIsRefusedBeforeItsPathIsLookedAt(String host) throws IOException {
    RawResponse response = ask("GET /nothing HTTP/1.1\r\nHost: " + host);
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("content-type")).isEqualTo("application/problem+json");
    assertThat(response.body()).contains("isn't one of this server's").doesNotContain(host);
  }

  @Test
  void hostHasToBeThere() throws IOException {
    assertThat(ask("GET / HTTP/1.0\r\nConnection: close").status()).isEqualTo(400);
  }

  @Test
  void targetCannotNameAnotherHost() throws IOException {
    String field = "\r\nHost: api.example.com";
    assertThat(ask("GET http://api.example.com/ HTTP/1.1" + field).status()).isEqualTo(200);
    assertThat(ask("GET http://evil.com/ HTTP/1.1" + field).status()).isEqualTo(400);
    assertThat(ask("GET http://evil.com HTTP/1.1" + field).status()).isEqualTo(400);
  }

  @Test
  void preflightIsForAnAllowedHostToo() throws IOException {
    String preflight = "OPTIONS / HTTP/1.1\r\nOrigin: https://app.example.com\r\n"
        + "Access-Control-Request-Method: GET\r\nHost: ";
    assertThat(ask(preflight + "api.example.com").status()).isEqualTo(200);
    assertThat(ask(preflight + "evil.com").status()).isEqualTo(400);
  }

  @Test
  void behindAProxyTheHostIsThatOfItsClient() throws IOException {
    String proxied =
        "GET / HTTP/1.1\r\nHost: internal\r\nX-Forwarded-For: 192.0.2.1\r\n" + "X-Forwarded-Host: ";
    assertThat(ask(proxied + "api.example.com").status()).isEqualTo(200);
    assertThat(ask(proxied + "evil.com").status()).isEqualTo(400);
  }

  @Test
  void byDefaultAnyHostIsServed() throws IOException {
    server.stop();
    server = serve(AllowedHosts.any());
    assertThat(ask("GET / HTTP/1.1\r\nHost: evil.com").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"*", "https://a.example", "a.example:80", "a*.example", "a..b", "a b", "::1", "''"})
  void whatIsNoHostIsToldAtStart(String host) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllowedHosts.of(host))
        .withMessageContaining("without a port");
  }

  @Test
  void noHostAtAllIsAMistake() {
    assertThatIllegalArgumentException().isThrownBy(AllowedHosts::of);
  }
}
