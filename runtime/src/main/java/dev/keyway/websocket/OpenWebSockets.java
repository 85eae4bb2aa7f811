package dev.keyway.websocket;

import dev.keyway.HttpException;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;

/** The connections of an application that are open. For Keyway's own handlers. */
public final class OpenWebSockets implements AutoCloseable {
  private static final Duration LAST_CALL = Duration.ofMillis(500);

  private final Set<Session> sessions = ConcurrentHashMap.newKeySet();
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int talking;
  private volatile boolean stopping;

  /** None yet. */
  public OpenWebSockets() {}

  /**
   * Lets only so many be open.
   *
   * @throws HttpException 503 if as many are open already
   */
  public void requireRoom(int limit) {
    if (sessions.size() >= limit) {
      throw new HttpException(503, "There are too many connections", Map.of("Retry-After", "1"));
    }
  }

  /**
   * Has a handler talk through the connection of a request.
   *
   * @param exchange of the request, which is over
   * @param label names the request in log lines
   * @param ending ends what belongs to the request
   */
  public void open(
      StreamConnection connection,
      HttpServerExchange exchange,
      WebSocketSettings settings,
      Optional<String> subprotocol,
      WebSocketHandler handler,
      String label,
      EndOfTalk ending) {
    Entry entry = new Entry();
    Session session = new Session(connection, settings, subprotocol, entry::partIsOver);
    entry.begin(session);
    exchange.getConnection().addCloseListener(unused -> session.isLost());
    session.start();
    if (stopping) {
      session.close(CloseCode.GOING_AWAY, "The server is stopping");
    }
    Runnable whenDone = () -> {
      entry.partIsOver();
      count(-1);
    };
    new Talk(session, handler, label, ending, whenDone).begin(settings.executor());
  }

  /** Closes all connections with 1001, and those that are opened from now on. */
  public void announceStop() {
    stopping = true;
    for (Session session : sessions) {
      session.close(CloseCode.GOING_AWAY, "The server is stopping");
    }
  }

  /**
   * Waits until no endpoint talks any more.
   *
   * @return whether that was so within the time
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public boolean await(Duration time) throws InterruptedException {
    long nanos = Math.max(time.toNanos(), 0);
    lock.lock();
    try {
      while (talking > 0 && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return talking == 0;
    } finally {
      lock.unlock();
    }
  }

  /** Gives all connections up, and interrupts the endpoints that talk still. */
  @Override
  public void close() {
    stopping = true;
    sessions.forEach(Session::abort);
    try {
      await(LAST_CALL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A session, until both the connection is closed and its endpoint has returned. */
  private final class Entry {
    private final AtomicInteger parts = new AtomicInteger(2);
    private @Nullable Session session;

    void begin(Session begun) {
      session = begun;
      sessions.add(begun);
      count(1);
    }

    void partIsOver() {
      if (parts.decrementAndGet() == 0 && session != null) {
        sessions.remove(session);
      }
    }
  }

  private void count(int change) {
    lock.lock();
    try {
      talking += change;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
