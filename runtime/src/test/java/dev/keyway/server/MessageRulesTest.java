package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Undertow would let pass, or is known to refuse, sent byte by byte. */
class MessageRulesTest {
  private static KeywayServer server;

  @BeforeAll
  static void start() {
    server = TestApplication.serve(
        settings -> settings
            .headerLimit(4096)
            .parameterLimit(10)
            .bodyTimeout(Duration.ofMillis(500))
            .idleTimeout(Duration.ofMillis(1500)),
        new Endpoint(HttpMethod.GET, "/", request -> text(request, "ok")),
        new Endpoint(
            HttpMethod.POST,
            "/",
            request -> request.readBody(() -> request.respond(200, "text/plain", request.body()))),
        new Endpoint(HttpMethod.GET, "/header/{kind}", request -> {
          String value = switch (request.path().segment(1)) {
            case "cr" -> "a\rb";
            case "lf" -> "a\nSet-Cookie: b";
            case "nul" -> "a\0b";
            case "wide" -> "a€b";
            default -> "fine";
          };
          request.responseHeader("X-Test", value);
          text(request, "ok");
        }));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static RawConnection connect() throws IOException {
    return new RawConnection(server.port());
  }

  private static RawResponse send(String message) throws IOException {
    try (RawConnection connection = connect()) {
      return connection.send(message).read();
    }
  }

  @Test
  void secondAuthorizationFieldIsRefused() throws IOException {
    RawResponse response = send(
        "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nauthorization: Bearer b\r\n\r\n");
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("Authorization is repeated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, chunked", "chunked, chunked", "xchunked", "identity", ""})
  void unknownTransferEncodingIsRefusedAndClosed(String encoding) throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(
          "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: " + encoding + "\r\n\r\n0\r\n\r\n");
      RawResponse response = connection.read();
      assertThat(response.status()).isIn(400, 501);
      assertThat(response.header("connection")).isEqualTo("close");
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }

  @Test
  void transferEncodingInHttp10IsRefusedAndClosed() throws IOException {
    RawResponse response =
        send("POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("connection")).isEqualTo("close");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nabcde",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\nabcde",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5,5\r\n\r\nabcde",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\nabcde",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\nabcde",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 5\r\n\r\nabcde",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
        "GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\\ HTTP/1.1\r\nHost: a\r\n\r\n"
      })
  void malformedMessageIsABadRequestAndClosed(String message) throws IOException {
    try (RawConnection connection = connect()) {
      RawResponse response = connection.send(message).read();
      assertThat(response.status()).isEqualTo(400);
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/0.9", "HTTP/2.0", "FTP/1.1", "http/1.1"})
  void unknownVersionIsRefusedAndClosed(String version) throws IOException {
    try (RawConnection connection = connect()) {
      connection.send("GET / " + version + "\r\nHost: a\r\n\r\n");
      assertThat(connection.read().status()).isIn(400, 505);
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }

  /** Undertow's parser says HTTP/1.1 of them, and as such they are taken (RFC 9110, section 2.5). */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.2", "HTTP/3.0"})
  void laterVersionIsTakenAsHttp11(String version) throws IOException {
    assertThat(send("GET / " + version + "\r\nHost: a\r\n\r\n").body()).isEqualTo("ok");
  }

  @Test
  void http10IsAnsweredAndClosed() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send("GET / HTTP/1.0\r\n\r\n");
      assertThat(connection.read().body()).isEqualTo("ok");
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }

  @Test
  void headThatIsTooLongIsRefused() throws IOException {
    RawResponse response = send("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(5000) + "\r\n\r\n");
    assertThat(response.status()).isEqualTo(400);
    assertThat(send("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(3000) + "\r\n\r\n")
            .status())
        .isEqualTo(200);
  }

  @Test
  void headThatNeverEndsIsGivenUp() throws Exception {
    try (RawConnection connection = connect()) {
      connection.send("GET / HTTP/1.1\r\nHost: a\r\nX");
      for (int i = 0; i < 3; i++) {
        Thread.sleep(100);
        connection.send("x");
      }
      assertThat(connection.isClosedWithin(1000)).isTrue();
    }
  }

  @Test
  void idleConnectionIsClosed() throws IOException {
    try (RawConnection connection = connect()) {
      assertThat(connection.get("/").status()).isEqualTo(200);
      assertThat(connection.isSilentFor(800)).isTrue();
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }

  @Test
  void tooManyQueryParametersAreRefused() throws IOException {
    try (RawConnection connection = connect()) {
      assertThat(connection.get("/?" + "a=b&".repeat(9)).status()).isEqualTo(200);
      assertThat(connection.get("/?" + "a=b&".repeat(20)).status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cr", "lf", "nul", "wide"})
  void answerFieldThatCannotBeSentIsOurError(String kind) throws IOException {
    try (RawConnection connection = connect()) {
      RawResponse response = connection.get("/header/" + kind);
      assertThat(response.status()).isEqualTo(500);
      assertThat(response.header("x-test")).isNull();
      assertThat(response.header("set-cookie")).isNull();
      assertThat(connection.get("/header/fine").header("x-test")).isEqualTo("fine");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void wellFormedChunkingPassesHoweverItIsCut(boolean byteByByte) throws IOException {
    String message = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "3\r\nabc\r\n00000A;a=\"b c\"\r\n0123456789\r\n0\r\nX-Sum: a\tb\r\nY:\r\n\r\n"
        + "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    try (RawConnection connection = connect()) {
      if (byteByByte) {
        for (char c : message.toCharArray()) {
          connection.send(String.valueOf(c));
        }
      } else {
        connection.send(message);
      }
      assertThat(connection.read().body()).isEqualTo("abc0123456789");
      assertThat(connection.read().body()).isEqualTo("ok");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3\r\nabcX\r\n0\r\n\r\n", // surplus after a chunk
        "3\r\nabcd\r\n0\r\n\r\n",
        "3\nabc\r\n0\r\n\r\n", // bare LF after a size
        "3\r\nabc\n0\r\n\r\n", // bare LF after a chunk
        "3\r\nabc\r\n0\n\r\n",
        "3\r\nabc\r\n0\r\n\n",
        "\r\nabc\r\n0\r\n\r\n", // no size
        "x\r\nabc\r\n0\r\n\r\n",
        "-3\r\nabc\r\n0\r\n\r\n",
        "0x3\r\nabc\r\n0\r\n\r\n",
        "3 \r\nabc\r\n0\r\n\r\n",
        "3;a\nb\r\nabc\r\n0\r\n\r\n", // bare LF in an extension
        "3;a\0\r\nabc\r\n0\r\n\r\n", // a control character in an extension
        "0\r\nno colon\r\n\r\n",
        "0\r\n folded: x\r\n\r\n",
        "0\r\nX: a\nb\r\n\r\n",
        "11111111111111111\r\nabc\r\n0\r\n\r\n" // a size beyond 64 bits
      })
  void malformedChunkingIsRefusedAndClosed(String chunks) throws IOException {
    try (RawConnection connection = connect()) {
      connection.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
      RawResponse response = connection.read();
      assertThat(response.status()).isEqualTo(400);
      assertThat(response.header("connection")).isEqualTo("close");
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1;", "0\r\nX: "})
  void endlessFramingIsRefused(String start) throws IOException {
    try (RawConnection connection = connect()) {
      connection.send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + start);
      connection.send("x".repeat(9000));
      assertThat(connection.read().status()).isEqualTo(400);
    }
  }
}
