package dev.keyway.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.server.Cors;
import dev.keyway.server.KeywayServer;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the opening handshake of a WebSocket is answered with (RFC 6455, section 4). */
class HandshakeTest {
  private static final String UPGRADE = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
  private static final String VERSION = "Sec-WebSocket-Version: 13\r\n";
  private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
  private static final String HANDSHAKE = UPGRADE + VERSION + KEY;

  private KeywayServer server;

  @AfterEach
  void stop() {
    server.stop();
  }

  private RawResponse ask(String line, String headers, String body) throws IOException {
    return ask(Cors.none(), line, headers, body);
  }

  private RawResponse ask(Cors cors, String line, String headers, String body) throws IOException {
    server = TestApplication.serve(
        settings -> settings.cors(cors), new Endpoint(HttpMethod.GET, "/", request -> {
          request.requireHandshake("v2", "v1");
          String cookie = String.valueOf(request.cookieValue("session"));
          String authorization = String.valueOf(request.headerValue("Authorization"));
          request.responseHeader(
              "X-Seen",
              cookie + " " + authorization + " " + request.headerValues("Sec-WebSocket-Protocol"));
          request.upgrade(connection -> {});
        }));
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.request(line, headers, body);
      return line.startsWith("HEAD") ? connection.readHead() : connection.read();
    }
  }

  private String seen(Cors cors, String headers) throws IOException {
    server = null;
    RawResponse response = ask(cors, "GET /", HANDSHAKE + headers, "");
    server.stop();
    return response.status() == 101 ? response.header("X-Seen") : "refused " + response.status();
  }

  @Test
  void keyIsAnsweredAsTheRfcHasIt() throws IOException {
    RawResponse response = ask("GET /", HANDSHAKE, "");
    assertThat(response.status()).isEqualTo(101);
    assertThat(response.headers())
        .containsEntry("upgrade", "websocket")
        .containsEntry("connection", "Upgrade")
        .containsEntry("sec-websocket-accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
        .doesNotContainKeys("sec-websocket-protocol", "content-length", "transfer-encoding");
  }

  @Test
  void caseAndOtherElementsOfTheFieldsDontMatter() throws IOException {
    String headers =
        "upgrade: foo, WebSocket\r\nconnection: keep-alive, upgrade\r\n" + VERSION + KEY;
    assertThat(ask("GET /", headers, "").status()).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        VERSION + KEY,
        "Upgrade: websocket\r\n" + VERSION + KEY,
        "Connection: Upgrade\r\n" + VERSION + KEY,
        "Upgrade: h2c\r\nConnection: Upgrade\r\n" + VERSION + KEY,
        UPGRADE + KEY,
        UPGRADE + KEY + "Sec-WebSocket-Version: 8\r\n",
        UPGRADE + KEY + "Sec-WebSocket-Version: 13, 8\r\n",
      })
  void whatIsNoHandshakeIsToldHowToBecomeOne(String headers) throws IOException {
    RawResponse response = ask("GET /", headers, "");
    assertThat(response.status()).isEqualTo(426);
    assertThat(response.headers())
        .containsEntry("upgrade", "websocket")
        .containsEntry("connection", "Upgrade")
        .containsEntry("sec-websocket-version", "13")
        .containsEntry("content-type", "application/problem+json");
  }

  @Test
  void headIsNoHandshake() throws IOException {
    assertThat(ask("HEAD /", HANDSHAKE, "").status()).isEqualTo(426);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Sec-WebSocket-Key: c2hvcnQ=\r\n",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZR==\r\n",
        KEY + KEY,
        KEY + "Origin: http://test\r\nOrigin: http://test\r\n",
        KEY + "Sec-WebSocket-Protocol: v1, a b\r\n",
      })
  void malformedHandshakeIsRefused(String headers) throws IOException {
    assertThat(ask("GET /", UPGRADE + VERSION + headers, "").status()).isEqualTo(400);
  }

  @Test
  void handshakeHasNoBody() throws IOException {
    RawResponse response = ask("GET /", HANDSHAKE, "body");
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("A WebSocket handshake has no body");
  }

  @ParameterizedTest
  @CsvSource({"v1, v1", "'v1, v2', v2", "'x, V2, v1', v1"})
  void preferredSubprotocolIsChosen(String asked, String chosen) throws IOException {
    RawResponse response =
        ask("GET /", HANDSHAKE + "Sec-WebSocket-Protocol: " + asked + "\r\n", "");
    assertThat(response.header("Sec-WebSocket-Protocol")).isEqualTo(chosen);
  }

  @Test
  void unknownSubprotocolsAreRefused() throws IOException {
    RawResponse response = ask("GET /", HANDSHAKE + "Sec-WebSocket-Protocol: x\r\n", "");
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("None of the subprotocols is known here: v2, v1");
  }

  @Test
  void tokenAmongTheSubprotocolsStandsForTheOneThatScriptsCantSend() throws IOException {
    String token = "Sec-WebSocket-Protocol: bearer.a.b-c_d, v1\r\n";
    RawResponse response = ask("GET /", HANDSHAKE + token, "");
    assertThat(response.header("X-Seen")).isEqualTo("null Bearer a.b-c_d [v1]");
    assertThat(response.header("Sec-WebSocket-Protocol")).isEqualTo("v1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer.x", "bearer.x, v3"})
  void tokenNeedsASubprotocolThatTheAnswerCanName(String asked) throws IOException {
    RawResponse response =
        ask("GET /", HANDSHAKE + "Sec-WebSocket-Protocol: " + asked + "\r\n", "");
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.headers()).doesNotContainKey("x-seen");
  }

  @ParameterizedTest
  @CsvSource({
    "http://test, 101",
    "https://test, 403",
    "http://test:8080, 403",
    "http://test.evil.example, 403",
    "http://TEST, 403",
    "null, 403",
    "https://app.example.com, 403",
  })
  void onlyPagesOfTheSameOriginConnect(String origin, int status) throws IOException {
    RawResponse response = ask("GET /", HANDSHAKE + "Origin: " + origin + "\r\n", "");
    assertThat(response.status()).isEqualTo(status);
  }

  @Test
  void pagesOfAllowedOriginsConnectWithTheirCookiesOnlyIfThoseAreAllowed() throws IOException {
    Cors cors = Cors.of("https://app.example.com");
    String allowed = "Cookie: session=1\r\nOrigin: https://app.example.com\r\n";
    assertThat(seen(cors, allowed)).isEqualTo("null null []");
    assertThat(seen(cors.withCredentials(), allowed)).isEqualTo("1 null []");
    assertThat(seen(cors, "Cookie: session=1\r\n")).isEqualTo("1 null []");
    assertThat(seen(cors, "Cookie: session=1\r\nOrigin: http://test\r\n")).isEqualTo("1 null []");
    assertThat(seen(Cors.of("*"), allowed)).isEqualTo("null null []");
    assertThat(seen(cors, allowed + "Authorization: Basic eDp5\r\n")).isEqualTo("null null []");
    assertThat(seen(cors, allowed + "Authorization: Bearer x\r\n")).isEqualTo("null Bearer x []");
    assertThat(seen(cors.withCredentials(), "Origin: https://evil.example\r\n"))
        .isEqualTo("refused 403");
  }
}
