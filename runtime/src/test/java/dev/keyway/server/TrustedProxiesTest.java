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
import org.junit.jupiter.params.provider.ValueSource;

/** The test is the proxy: its connections come from 127.0.0.1. */
class TrustedProxiesTest {
  private KeywayServer server = serve(TrustedProxies.none());

  private static KeywayServer serve(TrustedProxies proxies) {
    return TestApplication.serve(
        settings -> settings
            .trustedProxies(proxies)
            .securityHeaders(SecurityHeaders.none().hsts(Duration.ofDays(1))),
        new Endpoint(
            HttpMethod.GET,
            "/",
            request -> text(
                request,
                request.clientAddress().getHostAddress()
                    + " " + request.scheme()
                    + " " + request.headerValue("Host"))));
  }

  private void restart(TrustedProxies proxies) {
    server.stop();
    server = serve(proxies);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private RawResponse get(String... headers) throws IOException {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.request("GET /", String.join("\r\n", headers), "").read();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=192.0.2.60;proto=https;host=api.example.com | 192.0.2.60 https api.example.com",
        "For=\"[2001:db8::17]:4711\";Proto=HTTPS | 2001:db8:0:0:0:0:0:17 https test",
        "for=\"192.0.2.43:47011\" | 192.0.2.43 http test",
        // The client made up what stands left of its own address.
        "for=10.9.9.9;proto=https;host=evil.com, for=192.0.2.60 | 192.0.2.60 http test",
        "for=192.0.2.60;proto=https, for=10.1.1.1;proto=http | 192.0.2.60 https test",
        "for=192.0.2.60, for=10.1.1.1;proto=https;host=a.example | 192.0.2.60 https a.example",
        "for=198.51.100.1, for=192.0.2.60, for=10.1.1.1, for=10.1.1.2 | 192.0.2.60 http test",
        "for=10.1.1.3, for=10.1.1.1 | 10.1.1.3 http test",
        // Nobody knows who stands left of a hidden node.
        "for=192.0.2.60, for=_hidden | 127.0.0.1 http test",
        "for=192.0.2.60, for=unknown;proto=https | 127.0.0.1 https test",
        "for=192.0.2.60, for=localhost | 127.0.0.1 http test",
        "proto=https | 127.0.0.1 https test",
        "for=192.0.2.60;host=\"a b\";proto=ftp | 192.0.2.60 http test",
        "for=192.0.2.60;host=\"a:443\";by=x ;secret=\"\\\"\" | 192.0.2.60 http a:443",
        ", | 127.0.0.1 http test",
      })
  void forwardedIsFollowedFromTheRight(String field, String seen) throws IOException {
    restart(TrustedProxies.forwarded("127.0.0.1", "10.0.0.0/8"));
    assertThat(get("Forwarded: " + field).body()).isEqualTo(seen);
  }

  @Test
  void linesOfForwardedAreOneList() throws IOException {
    restart(TrustedProxies.forwarded("127.0.0.1"));
    assertThat(get("Forwarded: for=198.51.100.1", "Forwarded: for=192.0.2.60").body())
        .startsWith("192.0.2.60 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=\"192.0.2.1",
        "for=\", for=192.0.2.1",
        "for",
        "for=1=2",
        "for=a;for=b",
        "for=a b"
      })
  void malformedForwardedIsABadRequest(String field) throws IOException {
    restart(TrustedProxies.forwarded("127.0.0.1"));
    RawResponse response = get("Forwarded: " + field);
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("Forwarded is malformed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "192.0.2.60 | https | api.example.com | 192.0.2.60 https api.example.com",
        "192.0.2.60:1234 | - | - | 192.0.2.60 http test",
        "2001:db8::17 | - | - | 2001:db8:0:0:0:0:0:17 http test",
        "198.51.100.1, 192.0.2.60 | https | a.example | 192.0.2.60 https a.example",
        "198.51.100.1, 192.0.2.60 | https, http | evil.com, a.example | 192.0.2.60 http a.example",
        "192.0.2.60, 10.1.1.1 | https, http | - | 192.0.2.60 https test",
        "evil, 10.1.1.1 | https | - | 10.1.1.1 https test",
        "192.0.2.60, | https | - | 127.0.0.1 https test",
        "192.0.2.60 | javascript | a/b | 192.0.2.60 http test",
        "- | https | - | 127.0.0.1 http test",
      })
  void xForwardedIsFollowedFromTheRight(String clients, String proto, String host, String seen)
      throws IOException {
    restart(TrustedProxies.xForwarded("127.0.0.0/8", "10.0.0.0/8"));
    assertThat(get(
                clients == null ? "X: y" : "X-Forwarded-For: " + clients,
                proto == null ? "X: y" : "X-Forwarded-Proto: " + proto,
                host == null ? "X: y" : "X-Forwarded-Host: " + host)
            .body())
        .isEqualTo(seen);
  }

  @Test
  void nobodyElseIsBelieved() throws IOException {
    String[] fields = {
      "Forwarded: for=192.0.2.60;proto=https;host=evil.com",
      "X-Forwarded-For: 192.0.2.60",
      "X-Forwarded-Proto: https",
      "X-Forwarded-Host: evil.com"
    };
    assertThat(get(fields).body()).isEqualTo("127.0.0.1 http test");
    restart(TrustedProxies.forwarded("127.0.0.2", "10.0.0.0/8", "::1"));
    assertThat(get(fields).body()).isEqualTo("127.0.0.1 http test");
  }

  @Test
  void onlyTheFieldsThatTheProxiesWriteAreRead() throws IOException {
    restart(TrustedProxies.forwarded("127.0.0.1"));
    assertThat(get("X-Forwarded-For: 192.0.2.60", "X-Forwarded-Proto: https").body())
        .isEqualTo("127.0.0.1 http test");
    restart(TrustedProxies.xForwarded("127.0.0.1"));
    assertThat(get("Forwarded: for=192.0.2.60;proto=https").body())
        .isEqualTo("127.0.0.1 http test");
  }

  @Test
  void transportIsPinnedWhereTheProxyIsReachedOverHttps() throws IOException {
    restart(TrustedProxies.xForwarded("127.0.0.1"));
    assertThat(get("X-Forwarded-For: 192.0.2.60", "X-Forwarded-Proto: https")
            .header("strict-transport-security"))
        .isEqualTo("max-age=86400");
    assertThat(get("X-Forwarded-For: 192.0.2.60", "X-Forwarded-Proto: http")
            .header("strict-transport-security"))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0.0/",
        "10.0.0.0/x",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "0.0.0.0/0",
        "::/0",
        "fd00::1/8",
        "fd00::/129",
        "10.0.0",
        "256.0.0.1",
        "10.0.0.0/-1",
        "::g"
      })
  void whatIsNoNetworkIsRefused(String network) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedProxies.xForwarded("10.0.0.0/8", network))
        .withMessageContaining("\"" + network + "\"");
    assertThatIllegalArgumentException().isThrownBy(TrustedProxies::forwarded);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "fd00::/8, fdff::1, true",
    "fd00::/8, fe00::1, false",
    "::1, ::1, true",
    "::1, 127.0.0.1, false",
    "::ffff:10.0.0.1, 10.0.0.1, true"
  })
  void networkHasTheAddressesThatBeginAlike(String network, String address, boolean contains) {
    assertThat(Network.of(network).contains(Network.address(address))).isEqualTo(contains);
  }
}
