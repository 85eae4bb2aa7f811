package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.HttpException;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  private static final int LIMIT = 100_000;
  private static KeywayServer server;

  @BeforeAll
  static void start() {
    server = TestApplication.serve(
        settings ->
            settings.bodyLimit(LIMIT).bodyTimeout(Duration.ofMillis(500)).ioThreads(1),
        new Endpoint(
            HttpMethod.POST,
            "/io",
            request -> request.readBody(() -> request.respond(200, "text/plain", request.body()))),
        new Endpoint(
            HttpMethod.POST,
            "/worker",
            request -> request.readBody(
                () -> request.blocking(() -> request.respond(200, "text/plain", request.body())))),
        new Endpoint(HttpMethod.POST, "/refused", request -> {
          throw new HttpException(401, "Not authenticated");
        }),
        new Endpoint(
            HttpMethod.POST, "/unread", request -> request.blocking(() -> text(request, "fine"))),
        new Endpoint(HttpMethod.POST, "/empty", request -> request.respond(204)),
        new Endpoint(HttpMethod.GET, "/alive", request -> text(request, "alive")));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static RawConnection connect() throws IOException {
    return new RawConnection(server.port());
  }

  private static String head(String path, String fields) {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"/io", "/worker"})
  void bodyOfAnyShapeArrivesWhole(String path) throws IOException {
    try (RawConnection connection = connect()) {
      assertThat(connection.request("POST " + path, "", "").read().body()).isEmpty();
      assertThat(connection.request("POST " + path, "", "short").read().body()).isEqualTo("short");
      String full = "x".repeat(LIMIT);
      assertThat(connection.request("POST " + path, "", full).read().body()).isEqualTo(full);
      connection.send(head(path, "Content-Length: 0\r\n"));
      assertThat(connection.read().body()).isEmpty();
      connection.send(head(path, "Transfer-Encoding: chunked\r\n") + "3\r\nabc\r\n");
      assertThat(connection.isSilentFor(20)).isTrue();
      connection.send("4;ext=1\r\ndefg\r\n0\r\nTrailer: x\r\n\r\n");
      assertThat(connection.read().body()).isEqualTo("abcdefg");
      String chunk = "186A0\r\n" + full + "\r\n0\r\n\r\n";
      connection.send(head(path, "Transfer-Encoding: CHUNKED\r\n") + chunk);
      assertThat(connection.read().body()).isEqualTo(full);
      assertThat(connection.get("/alive").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/io", "/worker"})
  void bodyThatIsAnnouncedTooLargeIsRefusedBeforeItComes(String path) throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head(path, "Content-Length: 100001\r\n"));
      RawResponse response = connection.read();
      assertThat(response.status()).isEqualTo(413);
      assertThat(response.header("connection")).isEqualTo("close");
      assertThat(response.body()).contains("\"title\":\"Content Too Large\"");
    }
  }

  @Test
  void bodyThatTurnsOutTooLargeIsRefused() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head("/io", "Transfer-Encoding: chunked\r\n"));
      for (int i = 0; i <= 10; i++) {
        connection.send("2710\r\n" + "x".repeat(10_000) + "\r\n");
      }
      RawResponse response = connection.read();
      assertThat(response.status()).isEqualTo(413);
      assertThat(response.header("connection")).isEqualTo("close");
    }
  }

  @Test
  void clientThatIsStillSendingGetsToReadTheRefusal() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head("/io", "Content-Length: 50000000\r\n"));
      for (int i = 0; i < 50; i++) {
        connection.send("x".repeat(1_000_000));
      }
      assertThat(connection.read().status()).isEqualTo(413);
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }

  @Test
  void stalledBodyIsGivenUp() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head("/io", "Content-Length: 10\r\n") + "abc");
      RawResponse response = connection.read();
      assertThat(response.status()).isEqualTo(408);
      assertThat(response.header("connection")).isEqualTo("close");
      assertThat(connection.isClosedWithin(1000)).isTrue();
    }
  }

  @Test
  void tricklingBodyIsGivenUpAtTheSameDeadline() throws Exception {
    try (RawConnection connection = connect()) {
      connection.send(head("/worker", "Content-Length: 1000\r\n"));
      long start = System.nanoTime();
      for (int i = 0; i < 4; i++) {
        connection.send("x");
        Thread.sleep(100);
      }
      assertThat(connection.read().status()).isEqualTo(408);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void manyStalledBodiesHoldNoThread() throws IOException {
    List<RawConnection> stalled = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        RawConnection connection = connect();
        connection.send(head("/worker", "Content-Length: 10\r\n") + "a");
        stalled.add(connection);
      }
      try (RawConnection connection = connect()) {
        long start = System.nanoTime();
        assertThat(connection.get("/alive").status()).isEqualTo(200);
        assertThat(connection.request("POST /worker", "", "x").read().body()).isEqualTo("x");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
      }
      for (RawConnection connection : stalled) {
        assertThat(connection.read().status()).isEqualTo(408);
      }
    } finally {
      for (RawConnection connection : stalled) {
        connection.close();
      }
    }
  }

  @Test
  void bodyThatArrivedLeavesNoDeadlineBehind() throws Exception {
    try (RawConnection connection = connect()) {
      connection.send(head("/io", "Content-Length: 2\r\n") + "a");
      assertThat(connection.isSilentFor(20)).isTrue();
      assertThat(connection.send("b").read().body()).isEqualTo("ab");
      Thread.sleep(700);
      assertThat(connection.get("/alive").status()).isEqualTo(200);
    }
  }

  @Test
  void clientThatBreaksOffItsBodyHurtsNobody() throws IOException {
    for (int i = 0; i < 5; i++) {
      RawConnection leaving = connect();
      leaving.send(head("/io", "Content-Length: 10\r\n") + "abc");
      leaving.close();
    }
    try (RawConnection connection = connect()) {
      assertThat(connection.get("/alive").status()).isEqualTo(200);
    }
  }

  @Test
  void bodyThatEndsTooSoonIsNeverTakenAsWhole() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head("/io", "Content-Length: 10\r\n") + "abc");
      connection.endOutput();
      assertThat(connection.read().status()).isEqualTo(400);
      assertThat(connection.isClosedWithin(400)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/io", "/worker"})
  void continueIsSentWhenTheBodyIsRead(String path) throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head(path, "Expect: 100-continue\r\nContent-Length: 2\r\n"));
      assertThat(connection.read().status()).isEqualTo(100);
      connection.send("ab");
      assertThat(connection.read().body()).isEqualTo("ab");
      assertThat(connection.get("/alive").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refused", "/unread", "/empty", "/nothing"})
  void continueIsNotSentWhenTheBodyIsNotRead(String path) throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head(path, "Expect: 100-continue\r\nContent-Length: 2\r\n"));
      RawResponse response = connection.read();
      assertThat(response.status()).isIn(401, 200, 204, 404);
      assertThat(response.header("connection")).isEqualTo("close");
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }

  @Test
  void tooLargeBodyGetsNoContinue() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head("/io", "Expect: 100-continue\r\nContent-Length: 100001\r\n"));
      assertThat(connection.read().status()).isEqualTo(413);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refused", "/unread", "/empty", "/nothing"})
  void smallUnreadBodyLeavesTheConnectionUsable(String path) throws IOException {
    try (RawConnection connection = connect()) {
      for (int i = 0; i < 3; i++) {
        connection.request("POST " + path, "", "a body that nobody reads");
        assertThat(connection.read().header("connection")).isNull();
      }
      assertThat(connection.get("/alive").body()).isEqualTo("alive");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refused", "/unread", "/empty", "/nothing"})
  void answerDoesNotWaitForAnUnreadBody(String path) throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head(path, "Content-Length: 4\r\n"));
      assertThat(connection.read().status()).isIn(401, 200, 204, 404);
      connection.send("GET ");
      assertThat(connection.get("/alive").body()).isEqualTo("alive");
    }
  }

  @Test
  void unreadBodyOfUnknownLengthEndsTheConnection() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head("/refused", "Transfer-Encoding: chunked\r\n") + "1\r\na\r\n");
      RawResponse response = connection.read();
      assertThat(response.status()).isEqualTo(401);
      assertThat(response.header("connection")).isEqualTo("close");
      connection.send("0\r\n\r\n");
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }

  @Test
  void unreadBodyThatNeverComesEndsTheConnection() throws IOException {
    try (RawConnection connection = connect()) {
      connection.send(head("/refused", "Content-Length: 4\r\n"));
      assertThat(connection.read().status()).isEqualTo(401);
      assertThat(connection.isClosedWithin(8000)).isTrue();
    }
  }

  @Test
  void bytesOfAnUnreadBodyAreNeverTakenForARequest() throws IOException {
    try (RawConnection connection = connect()) {
      String smuggled = "GET /alive HTTP/1.1\r\nHost: a\r\n\r\n";
      connection.request("POST /refused", "", smuggled);
      assertThat(connection.read().status()).isEqualTo(401);
      assertThat(connection.isSilentFor(100)).isTrue();
    }
  }

  @Test
  void bodyIsBytesNotText() throws IOException {
    try (RawConnection connection = connect()) {
      byte[] utf8 = "€".getBytes(StandardCharsets.UTF_8);
      connection.request("POST /io", "", new String(utf8, StandardCharsets.ISO_8859_1));
      assertThat(connection.read().body()).isEqualTo("€");
    }
  }
}
