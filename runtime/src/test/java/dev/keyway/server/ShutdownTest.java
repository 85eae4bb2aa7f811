package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShutdownTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<String> closed = new ArrayList<>();

  private final Endpoint slow = new Endpoint(
      HttpMethod.GET,
      "/slow",
      request -> request.blocking(() -> {
        begun.countDown();
        release.await(10, TimeUnit.SECONDS);
        text(request, "closed before: " + closed);
      }));
  private final Endpoint fast =
      new Endpoint(HttpMethod.GET, "/fast", request -> text(request, "fast"));

  private KeywayServer serve(Duration shutdownTimeout) {
    Components components = new Components();
    components.closing(() -> closed.add("first"));
    components.closing(() -> closed.add("second"));
    return KeywayServer.builder(new TestApplication(components, slow, fast))
        .port(0)
        .shutdownTimeout(shutdownTimeout)
        .start();
  }

  @Test
  void requestInFlightIsFinishedBeforeComponentsAreClosed() throws Exception {
    KeywayServer server = serve(Duration.ofSeconds(10));
    try (RawConnection inFlight = new RawConnection(server.port());
        RawConnection late = new RawConnection(server.port())) {
      assertThat(late.get("/fast").status()).isEqualTo(200);
      inFlight.request("GET /slow", "", "");
      assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
      Thread stopping = new Thread(server::stop);
      stopping.start();
      RawResponse response;
      while ((response = late.get("/fast")).status() != 503) {
        Thread.sleep(10);
      }
      assertThat(response.body()).contains("\"detail\":\"The server is stopping\"");
      assertThat(response.headers())
          .containsEntry("retry-after", "1")
          .containsEntry("connection", "close");
      assertThat(late.isClosedWithin(2000)).isTrue();
      release.countDown();
      assertThat(inFlight.read().body()).isEqualTo("closed before: []");
      stopping.join(5000);
      assertThat(stopping.isAlive()).isFalse();
      assertThat(closed).containsExactly("second", "first");
    }
  }

  @Test
  void streamInFlightIsWrittenToItsEndAndItsBackgroundTaskIsRun() throws Exception {
    Endpoint stream = new Endpoint(HttpMethod.GET, "/stream", request -> {
      request.backgroundTasks().add(() -> closed.add("task"));
      request.stream(200, "text/plain", out -> {
        out.write("begin ".getBytes(StandardCharsets.UTF_8));
        out.flush();
        begun.countDown();
        await(release);
        out.write("end".getBytes(StandardCharsets.UTF_8));
      });
    });
    Components components = new Components();
    components.closing(() -> closed.add("component"));
    KeywayServer server = KeywayServer.builder(new TestApplication(components, stream, fast))
        .port(0)
        .shutdownTimeout(Duration.ofSeconds(10))
        .start();
    try (RawConnection inFlight = new RawConnection(server.port());
        RawConnection late = new RawConnection(server.port())) {
      inFlight.send("GET /stream HTTP/1.0\r\nHost: test\r\n\r\n");
      assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
      Thread stopping = new Thread(server::stop);
      stopping.start();
      while (late.get("/fast").status() != 503) {
        Thread.sleep(10);
      }
      release.countDown();
      assertThat(inFlight.read().body()).isEqualTo("begin end");
      stopping.join(5000);
      assertThat(closed).containsExactly("task", "component");
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void requestThatTakesTooLongIsCutOff() throws Exception {
    KeywayServer server = serve(Duration.ofMillis(200));
    try (RawConnection inFlight = new RawConnection(server.port())) {
      inFlight.request("GET /slow", "", "");
      assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
      long start = System.nanoTime();
      server.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(inFlight.isClosedWithin(2000)).isTrue();
      assertThat(closed).containsExactly("second", "first");
    }
  }

  @Test
  void stoppedServerClosesItsPortAndStopsOnce() throws IOException {
    KeywayServer server = serve(Duration.ofSeconds(5));
    int port = server.port();
    server.stop();
    server.stop();
    server.close();
    assertThat(closed).containsExactly("second", "first");
    assertThatThrownBy(() -> new RawConnection(port)).isInstanceOf(IOException.class);
  }

  @Test
  void portAndUrlAreThoseTheServerListensOn() throws IOException {
    try (KeywayServer server = serve(Duration.ofSeconds(5));
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(server.port()).isPositive();
      assertThat(server.url()).isEqualTo("http://127.0.0.1:" + server.port());
      assertThat(connection.get("/fast").body()).isEqualTo("fast");
    }
  }

  @Test
  void takenPortFailsAtStartAndClosesNothingOfTheOther() throws IOException {
    try (KeywayServer server = serve(Duration.ofSeconds(5))) {
      KeywayServer.Builder second =
          KeywayServer.builder(new TestApplication(fast)).port(server.port());
      assertThatThrownBy(second::start).isInstanceOf(RuntimeException.class);
      try (RawConnection connection = new RawConnection(server.port())) {
        assertThat(connection.get("/fast").status()).isEqualTo(200);
      }
    }
  }

  @Test
  void readinessIsLostBeforeRequestsAreRefused() throws Exception {
    Health health = new Health("/live", "/ready");
    KeywayServer server = KeywayServer.builder(new TestApplication(fast, health.live, health.ready))
        .port(0)
        .shutdownDelay(Duration.ofSeconds(10))
        .start();
    Thread stopping = new Thread(server::stop);
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.get("/ready").status()).isEqualTo(200);
      stopping.start();
      RawResponse response;
      while ((response = connection.get("/ready")).status() != 503) {
        Thread.sleep(10);
      }
      assertThat(response.header("retry-after")).isEqualTo("1");
      assertThat(response.body()).contains("The server is stopping");
      assertThat(connection.get("/live").status()).isEqualTo(200);
      assertThat(connection.get("/fast").body()).isEqualTo("fast");
    } finally {
      stopping.interrupt();
      stopping.join(10_000);
    }
  }
}
