package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An application inside an Undertow server that isn't Keyway's, with Undertow's own settings. */
class MountTest {
  private static Undertow undertow;
  private static int port;

  @BeforeAll
  static void start() {
    HttpHandler handler = new TestApplication(
            new Endpoint(
                HttpMethod.GET, "/", request -> text(request, "root " + request.rawPath())),
            new Endpoint(
                HttpMethod.GET,
                "/users/{id}/",
                request -> text(request, request.path().segment(1))),
            new Endpoint(
                HttpMethod.POST,
                "/echo",
                request ->
                    request.readBody(() -> request.respond(200, "text/plain", request.body()))),
            new Endpoint(
                HttpMethod.GET,
                "/worker",
                request ->
                    request.blocking(() -> text(request, Thread.currentThread().getName()))))
        .handler(
            ServerSettings.builder().cors(Cors.of("https://app.example.com")).build());
    undertow = Undertow.builder()
        .addHttpListener(0, "127.0.0.1")
        .setHandler(Handlers.path()
            .addPrefixPath("/api/v1", handler)
            .addPrefixPath("/blocking", new BlockingHandler(handler)))
        .build();
    undertow.start();
    port = ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  @AfterAll
  static void stop() {
    undertow.stop();
  }

  private static RawResponse send(String line, String body) throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      return connection.request(line, "", body).read();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1, root /api/v1",
    "/api/v1/, root /api/v1/",
    "/api/v1/users/a%2Fb;c/, a/b;c",
    "/api/v1/users/%2561/, %61",
    "/blocking/users/7/, 7"
  })
  void pathBelowTheMountIsRouted(String path, String answer) throws IOException {
    assertThat(send("GET " + path, "").body()).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/%61pi/v1/", "/api%2Fv1/users/7/", "/api;x/v1/users/7/", "/api/v1;x/users/7/"})
  void mountThatIsNotWrittenPlainlyIsNotFound(String path) throws IOException {
    assertThat(send("GET " + path, "").status()).isEqualTo(404);
  }

  @Test
  void redirectKeepsTheMount() throws IOException {
    assertThat(send("GET /api/v1/users/7?a", "").header("location"))
        .isEqualTo("/api/v1/users/7/?a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1", "/blocking"})
  void bodiesAreReadAndWorkIsHandedToTheServersWorkers(String mount) throws IOException {
    assertThat(send("POST " + mount + "/echo", "a body").body()).isEqualTo("a body");
    assertThat(send("GET " + mount + "/worker", "").body()).contains("task");
    assertThat(send("GET " + mount + "/nothing", "").status()).isEqualTo(404);
    assertThat(send("POST " + mount + "/nothing", "unread").status()).isEqualTo(404);
  }

  @Test
  void lateBodyIsReadUnderABlockingHandlerToo() throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      connection.send("POST /blocking/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n");
      assertThat(connection.isSilentFor(50)).isTrue();
      connection.send("ab");
      assertThat(connection.read().body()).isEqualTo("ab");
    }
  }

  @Test
  void continueIsSentWithoutHelpOfTheServer() throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      connection.send("POST /api/v1/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
          + "Expect: 100-continue\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(100);
      connection.send("ab");
      assertThat(connection.read().body()).isEqualTo("ab");
    }
  }

  @Test
  void whatBelongsOnEveryAnswerIsOnThoseOfAMountedApplication() throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      RawResponse response = connection
          .request("GET /api/v1/nothing", "Origin: https://app.example.com", "")
          .read();
      assertThat(response.status()).isEqualTo(404);
      assertThat(response.headers())
          .containsEntry("access-control-allow-origin", "https://app.example.com")
          .containsEntry("x-content-type-options", "nosniff");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/0.9"})
  void unknownVersionIsRefused(String version) throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      connection.send("GET /api/v1/ " + version + "\r\nHost: a\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(505);
    }
  }
}
