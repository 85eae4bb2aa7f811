package dev.keyway.server;

import dev.keyway.error.Unavailable;
import dev.keyway.request.RequestContext;
import dev.keyway.routing.EndpointHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests in flight: as many as are allowed, and none any more when the server stops. What
 * isn't let in is answered with 503 and told to come again, at once and whatever it asks for.
 */
final class InFlight {
  private static final String RETRY_SECONDS = "1";

  private final int limit;
  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean stopping;
  private volatile boolean closed;

  InFlight(int limit) {
    this.limit = limit;
  }

  /** Lets only so many requests get to a handler. */
  EndpointHandler before(EndpointHandler next) {
    return new Handler(next);
  }

  /** Lets requests in still, and tells them that the server is to stop. */
  void announceStop() {
    stopping = true;
  }

  /** Lets no more in. */
  void close() {
    closed = true;
  }

  /**
   * Waits until all have left, after no more are let in.
   *
   * @return whether they did in time
   */
  synchronized boolean awaitNone(Duration timeout) throws InterruptedException {
    long start = System.nanoTime();
    while (count.get() > 0) {
      long left = timeout.toMillis() - (System.nanoTime() - start) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  private void enter() {
    int before = count.getAndIncrement();
    if (closed) {
      leave();
      throw new Unavailable(
          "The server is stopping", Map.of("Retry-After", RETRY_SECONDS, "Connection", "close"));
    }
    if (before >= limit) {
      leave();
      throw new Unavailable("The server is busy", Map.of("Retry-After", RETRY_SECONDS));
    }
  }

  private void leave() {
    if (count.decrementAndGet() == 0 && closed) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /** Lets requests in, and notes when they leave. */
  private final class Handler implements EndpointHandler {
    private final EndpointHandler next;
    private final Runnable leaving = InFlight.this::leave;

    Handler(EndpointHandler next) {
      this.next = next;
    }

    @Override
    public void handle(RequestContext request) throws Exception {
      enter();
      request.whenComplete(leaving);
      if (stopping) {
        request.serverIsStopping();
      }
      next.handle(request);
    }

    @Override
    public String toString() {
      return "at most " + limit + " in flight → " + next;
    }
  }
}
