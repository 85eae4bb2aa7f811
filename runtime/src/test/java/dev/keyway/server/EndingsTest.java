package dev.keyway.server;

import static dev.keyway.testing.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyway.UnitOfWork;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.routing.HttpMethod;
import dev.keyway.testing.RawConnection;
import dev.keyway.testing.RawResponse;
import dev.keyway.testing.TestApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are closed after the last step, whatever becomes of the steps. */
class EndingsTest {
  private static final String HALF_A_BODY =
      "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na";

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Thread> workers = new LinkedBlockingQueue<>();

  /** Notes how it ends, and on which thread. */
  private final UnitOfWork unit = new UnitOfWork() {
    @Override
    public void complete() {
      events.add("complete on " + thread());
    }

    @Override
    public void failed(Throwable failure) {
      events.add(failure.getMessage());
    }

    @Override
    public void close() {
      events.add("close on " + thread());
    }
  };

  private static String thread() {
    String name = Thread.currentThread().getName();
    return name.contains("I/O") ? "IO thread" : name;
  }

  private String next() throws InterruptedException {
    return String.valueOf(events.poll(10, TimeUnit.SECONDS));
  }

  private static KeywayServer serve(Executor workers, EndpointHandler handler) {
    return TestApplication.serve(
        settings -> settings
            .workers(Workers.executor(workers))
            .bodyTimeout(Duration.ofMillis(500))
            .shutdownTimeout(Duration.ofMillis(100)),
        new Endpoint(HttpMethod.POST, "/a", handler));
  }

  /**
   * Sends a body whose end comes when the worker that waits for it has gone: what follows begins on the
   * IO thread.
   */
  private RawResponse lateBody(RawConnection connection) throws Exception {
    connection.send(HALF_A_BODY);
    workers.take().join();
    return connection.send("b").read();
  }

  private Executor named() {
    return task -> {
      Thread worker = new Thread(task, "a worker");
      // A thread that hasn't started yet can't be joined.
      worker.start();
      workers.add(worker);
    };
  }

  @Test
  void whatIsMadeOnAWorkerEndsOnAWorker() throws Exception {
    EndpointHandler handler = request -> request.blocking(() -> {
      request.completeAtEnd(unit);
      request.readBody(() -> text(request, thread()));
    });
    try (KeywayServer server = serve(named(), handler);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(lateBody(connection).body()).isEqualTo("IO thread");
      assertThat(events).containsExactly("complete on a worker", "close on a worker");
    }
  }

  @Test
  void whatIsMadeOnTheIoThreadEndsWhereTheRequestIs() throws Exception {
    AtomicInteger handedOver = new AtomicInteger();
    EndpointHandler handler = request -> {
      request.closeAtEnd(unit);
      request.readBody(() -> text(request, thread()));
    };
    try (KeywayServer server = serve(task -> handedOver.incrementAndGet(), handler);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.request("POST /a", "", "body").read().status()).isEqualTo(200);
      assertThat(events).containsExactly("close on IO thread");
      assertThat(handedOver).hasValue(0);
    }
  }

  @Test
  void nothingIsThereToBeClosed() throws IOException {
    EndpointHandler handler = request -> {
      request.closeAtEnd(null);
      request.completeAtEnd(null);
      text(request, "done");
    };
    try (KeywayServer server = serve(named(), handler);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.request("POST /a", "", "").read().body()).isEqualTo("done");
    }
  }

  @Test
  void bodyThatDoesNotArriveIsAFailure() throws Exception {
    EndpointHandler handler = request -> request.blocking(() -> {
      request.completeAtEnd(unit);
      request.readBody(() -> text(request, "never"));
    });
    try (KeywayServer server = serve(named(), handler);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.send(HALF_A_BODY).read().status()).isEqualTo(408);
      assertThat(events).containsExactly("The body did not arrive in time", "close on a worker");
    }
  }

  @Test
  void clientThatLeavesBeforeItsBodyIsAFailure() throws Exception {
    CountDownLatch made = new CountDownLatch(1);
    EndpointHandler handler = request -> request.blocking(() -> {
      request.completeAtEnd(unit);
      made.countDown();
      request.readBody(() -> text(request, "never"));
    });
    try (KeywayServer server = serve(named(), handler)) {
      try (RawConnection connection = new RawConnection(server.port())) {
        connection.send(HALF_A_BODY);
        assertThat(made.await(10, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(next()).isEqualTo("The body could not be read");
      assertThat(next()).isEqualTo("close on a worker");
    }
  }

  @Test
  void connectionThatIsClosedBeforeTheNextStepIsAFailure() throws Exception {
    BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    EndpointHandler handler = request -> {
      request.completeAtEnd(unit);
      request.blocking(() -> events.add("never"));
    };
    Runnable step;
    try (KeywayServer server = serve(waiting::add, handler);
        RawConnection connection = new RawConnection(server.port())) {
      connection.request("POST /a", "", "");
      step = waiting.take();
      server.stop();
    }
    Thread worker = new Thread(step, "a worker");
    worker.start();
    worker.join();
    assertThat(events).containsExactly("The connection was closed", "close on a worker");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void fullWorkersCloseEvenSo(int free) throws Exception {
    AtomicInteger left = new AtomicInteger(free);
    Executor full = task -> {
      if (left.getAndDecrement() <= 0) {
        throw new RejectedExecutionException("full");
      }
      named().execute(task);
    };
    EndpointHandler handler = request -> request.blocking(() -> {
      request.completeAtEnd(unit);
      request.readBody(() -> request.blocking(() -> text(request, "done")));
    });
    try (KeywayServer server = serve(full, handler);
        RawConnection connection = new RawConnection(server.port())) {
      int status = lateBody(connection).status();
      if (free == 1) {
        assertThat(status).isEqualTo(503);
        assertThat(events).containsExactly("Service Unavailable", "close on IO thread");
      } else {
        assertThat(status).isEqualTo(200);
        assertThat(events).containsExactly("complete on a worker", "close on a worker");
      }
    }
  }

  @Test
  void afterAFailureOnTheIoThreadFullWorkersCloseEvenSo() throws Exception {
    AtomicInteger left = new AtomicInteger(1);
    Executor full = task -> {
      if (left.getAndDecrement() <= 0) {
        throw new RejectedExecutionException("full");
      }
      named().execute(task);
    };
    EndpointHandler handler = request -> request.blocking(() -> {
      request.completeAtEnd(unit);
      request.readBody(() -> {
        throw new IllegalStateException("wrong");
      });
    });
    try (KeywayServer server = serve(full, handler);
        RawConnection connection = new RawConnection(server.port())) {
      assertThat(lateBody(connection).status()).isEqualTo(500);
      assertThat(events).containsExactly("wrong", "close on IO thread");
    }
  }
}
