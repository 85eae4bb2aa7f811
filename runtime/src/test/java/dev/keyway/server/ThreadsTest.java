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
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {
  private static final Endpoint ON_IO_THREAD =
      new Endpoint(HttpMethod.GET, "/io", request -> text(request, threadName()));
  private static final Endpoint ON_WORKER = new Endpoint(
      HttpMethod.GET, "/worker", request -> request.blocking(() -> text(request, threadName())));
  private static final Endpoint BODY_ON_IO_THREAD = new Endpoint(
      HttpMethod.POST, "/io", request -> request.readBody(() -> text(request, threadName())));
  private static final Endpoint BODY_ON_WORKER = new Endpoint(
      HttpMethod.POST,
      "/worker",
      request -> request.readBody(() -> request.blocking(() -> text(request, threadName()))));
  private static final Endpoint REFUSED = new Endpoint(HttpMethod.POST, "/refused", request -> {
    request.blocking(() -> text(request, "never"));
    throw new HttpException(403, "No");
  });

  private static String threadName() {
    return Thread.currentThread().getName();
  }

  private static KeywayServer serve(Executor workers) {
    return TestApplication.serve(
        settings -> settings.workers(Workers.executor(workers)),
        ON_IO_THREAD,
        ON_WORKER,
        BODY_ON_IO_THREAD,
        BODY_ON_WORKER,
        REFUSED);
  }

  @Test
  void whatDoesNotBlockStaysOnTheIoThread() throws IOException {
    AtomicInteger handedOver = new AtomicInteger();
    Executor counting = task -> handedOver.incrementAndGet();
    try (KeywayServer server = serve(counting);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.get("/io").body()).contains("I/O");
      assertThat(connection.request("POST /io", "", "a body").read().body()).contains("I/O");
      assertThat(connection.request("POST /refused", "", "").read().status()).isEqualTo(403);
      assertThat(connection.get("/nothing").status()).isEqualTo(404);
      assertThat(connection.request("PUT /io", "", "").read().status()).isEqualTo(405);
      assertThat(connection.get("/%zz").status()).isEqualTo(400);
      assertThat(handedOver).hasValue(0);
    }
  }

  @Test
  void whatMayBlockRunsOnAWorker() throws IOException {
    Executor named = task -> new Thread(task, "a worker").start();
    try (KeywayServer server = serve(named);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.get("/worker").body()).isEqualTo("a worker");
      assertThat(connection.request("POST /worker", "", "a body").read().body())
          .isEqualTo("a worker");
      assertThat(connection.request("POST /worker", "", "").read().body()).isEqualTo("a worker");
    }
  }

  @Test
  void bodyThatComesLateGoesOnOnTheRightThread() throws Exception {
    Executor named = task -> new Thread(task, "a worker").start();
    try (KeywayServer server = serve(named);
        RawConnection connection = new RawConnection(server.port())) {
      for (String path : new String[] {"/worker", "/io"}) {
        connection.send("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n");
        assertThat(connection.isSilentFor(50)).isTrue();
        connection.send("a");
        assertThat(connection.isSilentFor(50)).isTrue();
        connection.send("b");
        assertThat(connection.read().body()).contains(path.equals("/worker") ? "a worker" : "I/O");
      }
    }
  }

  @Test
  void defaultWorkersAreNotIoThreads() throws IOException {
    try (KeywayServer server = TestApplication.serve(ON_WORKER);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.get("/worker").body()).contains("task");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /worker", "POST /worker"})
  void rejectedWorkIsAnsweredWith503(String line) throws IOException {
    Executor full = task -> {
      throw new RejectedExecutionException("full");
    };
    try (KeywayServer server = serve(full);
        RawConnection connection = new RawConnection(server.port())) {
      RawResponse response = connection.request(line, "", "").read();
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.body()).contains("\"detail\":\"Service Unavailable\"");
      assertThat(connection.get("/io").status()).isEqualTo(200);
    }
  }

  @Test
  void rejectedWorkAfterALateBodyIsAnsweredWith503() throws IOException {
    Executor full = task -> {
      throw new RejectedExecutionException("full");
    };
    try (KeywayServer server = serve(full);
        RawConnection connection = new RawConnection(server.port())) {
      connection.send("POST /worker HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n");
      assertThat(connection.isSilentFor(50)).isTrue();
      assertThat(connection.send("x").read().status()).isEqualTo(503);
      assertThat(connection.get("/io").status()).isEqualTo(200);
    }
  }

  @Test
  void executorThatFailsOtherwiseIsAnsweredWith500() throws IOException {
    Executor broken = task -> {
      throw new OutOfMemoryError("unable to create native thread");
    };
    try (KeywayServer server = serve(broken);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.get("/worker").status()).isEqualTo(500);
      assertThat(connection.get("/io").status()).isEqualTo(200);
    }
  }

  @Test
  void blockedWorkersDoNotHoldUpTheIoThread() throws Exception {
    CountDownLatch blocked = new CountDownLatch(2);
    CountDownLatch release = new CountDownLatch(1);
    Endpoint blocking = new Endpoint(
        HttpMethod.GET,
        "/block",
        request -> request.blocking(() -> {
          blocked.countDown();
          release.await(10, TimeUnit.SECONDS);
          request.respond(204);
        }));
    try (KeywayServer server = TestApplication.serve(
            settings -> settings.workers(Workers.platform(2)).ioThreads(1),
            blocking,
            ON_IO_THREAD);
        RawConnection first = new RawConnection(server.port());
        RawConnection second = new RawConnection(server.port());
        RawConnection third = new RawConnection(server.port())) {
      first.request("GET /block", "", "");
      second.request("GET /block", "", "");
      assertThat(blocked.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(third.get("/io").status()).isEqualTo(200);
      release.countDown();
      assertThat(first.read().status()).isEqualTo(204);
      assertThat(second.read().status()).isEqualTo(204);
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() throws IOException {
    Endpoint echo = new Endpoint(
        HttpMethod.GET,
        "/echo/{n}",
        request -> request.blocking(() -> text(request, request.path().segment(1))));
    try (KeywayServer server = TestApplication.serve(echo, ON_IO_THREAD);
        RawConnection connection = new RawConnection(server.port())) {
      StringBuilder requests = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        requests.append("GET /echo/" + i + " HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.append("GET /io HTTP/1.1\r\nHost: a\r\n\r\n");
      }
      connection.send(requests.toString());
      for (int i = 0; i < 20; i++) {
        assertThat(connection.read().body()).isEqualTo(String.valueOf(i));
        assertThat(connection.read().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void largeAnswerToASlowReaderArrivesWhole() throws Exception {
    byte[] large = "x".repeat(8 * 1024 * 1024).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    Endpoint onIo = new Endpoint(HttpMethod.GET, "/io", r -> r.respond(200, "text/plain", large));
    Endpoint onWorker = new Endpoint(
        HttpMethod.GET, "/worker", r -> r.blocking(() -> r.respond(200, "text/plain", large)));
    try (KeywayServer server = TestApplication.serve(onIo, onWorker);
        RawConnection connection = new RawConnection(server.port())) {
      for (String path : new String[] {"/io", "/worker", "/io"}) {
        connection.request("GET " + path, "", "");
        Thread.sleep(100);
        assertThat(connection.read().body()).hasSize(large.length);
      }
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualWorkersRunEachRequestOnAThreadOfItsOwn() throws IOException {
    try (KeywayServer server =
            TestApplication.serve(settings -> settings.workers(Workers.virtual()), ON_WORKER);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.get("/worker").status()).isEqualTo(200);
      assertThat(connection.get("/worker").body()).isEmpty();
    }
  }

  @Test
  void clientThatLeavesEarlyHurtsNobody() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    Endpoint slow = new Endpoint(
        HttpMethod.GET,
        "/slow",
        request -> request.blocking(() -> {
          begun.countDown();
          left.await(10, TimeUnit.SECONDS);
          text(request, "too late");
        }));
    try (KeywayServer server = TestApplication.serve(
        settings -> settings.shutdownTimeout(Duration.ofSeconds(2)), slow, ON_IO_THREAD)) {
      RawConnection leaving = new RawConnection(server.port());
      leaving.request("GET /slow", "", "");
      assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
      leaving.close();
      left.countDown();
      try (RawConnection other = new RawConnection(server.port())) {
        assertThat(other.get("/io").status()).isEqualTo(200);
      }
      long start = System.nanoTime();
      server.stop();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }
}
