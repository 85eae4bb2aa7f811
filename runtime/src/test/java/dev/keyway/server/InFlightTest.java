package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InFlightTest {
  private final CountDownLatch begun = new CountDownLatch(2);
  private final CountDownLatch release = new CountDownLatch(1);
  private final KeywayServer server = TestApplication.serve(
      settings -> settings.inFlightLimit(2).headerFieldLimit(20).cors(Cors.of("https://a.example")),
      new Endpoint(
          HttpMethod.GET,
          "/slow",
          request -> request.blocking(() -> {
            begun.countDown();
            release.await(10, TimeUnit.SECONDS);
            text(request, "slow");
          })),
      new Endpoint(HttpMethod.GET, "/fast", request -> text(request, "fast")),
      new Endpoint(HttpMethod.GET, "/fails", request -> {
        throw new IllegalStateException();
      }),
      new Endpoint(
          HttpMethod.POST, "/body", request -> request.readBody(() -> text(request, "read"))));

  @AfterEach
  void stop() {
    release.countDown();
    server.stop();
  }

  private RawConnection connect() throws IOException {
    return new RawConnection(server.port());
  }

  @Test
  void requestBeyondTheLimitIsToldToComeAgain() throws Exception {
    try (RawConnection first = connect();
        RawConnection second = connect();
        RawConnection third = connect()) {
      first.request("GET /slow", "", "");
      second.request("GET /slow", "", "");
      assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

      RawResponse response =
          third.request("GET /fast", "Origin: https://a.example", "").read();
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.body()).contains("\"detail\":\"The server is busy\"");
      assertThat(response.headers())
          .containsEntry("retry-after", "1")
          .containsEntry("access-control-allow-origin", "https://a.example")
          .doesNotContainKey("connection");

      release.countDown();
      assertThat(first.read().body()).isEqualTo("slow");
      assertThat(second.read().body()).isEqualTo("slow");
      assertThat(third.get("/fast").body()).isEqualTo("fast");
    }
  }

  @Test
  void whoeverHasLeftLeavesRoom() throws Exception {
    for (int i = 0; i < 10; i++) {
      try (RawConnection connection = connect()) {
        assertThat(connection.get("/fast").status()).isEqualTo(200);
        assertThat(connection.get("/fails").status()).isEqualTo(500);
        assertThat(connection.get("/nothing").status()).isEqualTo(404);
        assertThat(connection.request("POST /body", "", "abc").read().body()).isEqualTo("read");
        assertThat(connection.request("POST /fast", "", "unread").read().status())
            .isEqualTo(405);
      }
    }
  }

  @Test
  void clientThatGoesAwayLeavesRoom() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (RawConnection connection = connect()) {
        connection.send("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
      }
    }
    try (RawConnection connection = connect()) {
      int status = 503;
      for (int i = 0; i < 100 && status == 503; i++) {
        status = connection.get("/fast").status();
        Thread.sleep(20);
      }
      assertThat(status).isEqualTo(200);
    }
  }

  @Test
  void tooManyFieldsAreRefused() throws IOException {
    String fields = "X-A: b\r\n";
    try (RawConnection connection = connect()) {
      assertThat(connection.request("GET /fast", fields.repeat(15), "").read().status())
          .isEqualTo(200);
      assertThat(connection.request("GET /fast", fields.repeat(25), "").read().status())
          .isEqualTo(400);
      assertThat(connection.isClosedWithin(2000)).isTrue();
    }
  }
}
