package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.routing.Endpoint;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When background tasks run, and who waits for them. */
class BackgroundTasksTest {
  private final CountDownLatch mayGoOn = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  private final EndpointHandler handler = request -> {
    request.backgroundTasks().add(() -> {
      if (mayGoOn.await(10, TimeUnit.SECONDS)) {
        done.countDown();
      }
    });
    text(request, "answer");
  };

  private static KeywayServer serve(Executor workers, Duration timeout, EndpointHandler handler) {
    return TestApplication.serve(
        settings -> settings.workers(Workers.executor(workers)).shutdownTimeout(timeout),
        new Endpoint(HttpMethod.GET, "/a", handler));
  }

  private static Executor threads() {
    return task -> new Thread(task, "a worker").start();
  }

  @Test
  void stoppingWaitsForThem() throws Exception {
    KeywayServer server = serve(threads(), Duration.ofSeconds(10), handler);
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.get("/a").body()).isEqualTo("answer");
    }
    Thread stopping = new Thread(server::stop);
    stopping.start();
    stopping.join(200);
    assertThat(stopping.isAlive()).isTrue();
    mayGoOn.countDown();
    stopping.join(10_000);
    assertThat(stopping.isAlive()).isFalse();
    assertThat(done.getCount()).isZero();
  }

  @Test
  void stoppingDoesNotWaitForever() throws Exception {
    KeywayServer server = serve(threads(), Duration.ofMillis(100), handler);
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.get("/a").body()).isEqualTo("answer");
    }
    server.stop();
    assertThat(done.getCount()).isOne();
    mayGoOn.countDown();
  }

  @Test
  void clientThatHasLeftDoesNotKeepThemFromRunning() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    EndpointHandler slow = request -> request.blocking(() -> {
      begun.countDown();
      assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
      handler.handle(request);
    });
    try (KeywayServer server = serve(threads(), Duration.ofSeconds(10), slow)) {
      try (RawConnection connection = new RawConnection(server.port())) {
        connection.request("GET /a", "", "");
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      }
      left.countDown();
      mayGoOn.countDown();
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void answerIsSentThoughNobodyCanRunThem() throws IOException {
    Executor full = task -> {
      throw new RejectedExecutionException("full");
    };
    try (KeywayServer server = serve(full, Duration.ofSeconds(10), handler);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.get("/a").body()).isEqualTo("answer");
      assertThat(connection.get("/a").body()).isEqualTo("answer");
    }
    assertThat(done.getCount()).isOne();
  }
}
