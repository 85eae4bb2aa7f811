package dev.keyway.response;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events (WHATWG HTML, section 9.2): an answer that goes on while there is something to
 * tell.
 *
 * <pre>{@code
 * @Get("/news")
 * EventStream news(@HeaderParam("Last-Event-ID") Optional<String> last) {
 *   return EventStream.of(events -> {
 *     for (News each : news.since(last)) {
 *       events.send(Event.of(each.text()).withId(each.id()));
 *     }
 *   });
 * }
 * }</pre>
 *
 * <p>The producer has a thread of its own for as long as the stream lasts, so many streams need {@link
 * dev.keyway.server.Workers#virtual() virtual threads}. While it has nothing to send, comments are sent
 * in its place, so that proxies don't give up and a client that has left is noticed: then the thread
 * of the producer is interrupted, and {@link Events#send} throws.
 */
public final class EventStream implements StreamingBody {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Producer producer;
  private final Duration heartbeat;

  private EventStream(Producer producer, Duration heartbeat) {
    this.producer = producer;
    this.heartbeat = heartbeat;
  }

  /** A stream that ends when its producer returns, with a sign of life every 15 seconds. */
  public static EventStream of(Producer producer) {
    return new EventStream(producer, HEARTBEAT);
  }

  /**
   * The same with a sign of life after this time without an event. It must be shorter than the
   * server's idle timeout.
   *
   * @throws IllegalArgumentException if it isn't positive
   */
  public EventStream heartbeat(Duration interval) {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("the interval must be positive");
    }
    return new EventStream(producer, interval);
  }

  @Override
  @SuppressWarnings("try") // the heartbeat is there to be ended
  public void writeTo(OutputStream out) throws Exception {
    Events events = new Events(out);
    // So that the client knows it is connected before there is an event.
    out.flush();
    try (Heartbeat unused = Heartbeat.start(events, heartbeat)) {
      producer.produce(events);
    } catch (Exception e) {
      events.requireOpen();
      throw e;
    }
    events.requireOpen();
  }

  /** What makes the events. */
  @FunctionalInterface
  public interface Producer {

    /**
     * Sends events until there are no more.
     *
     * @throws Exception what ends the stream early: the connection is cut, and the client connects
     *     again
     */
    void produce(Events events) throws Exception;
  }

  /** Where events go. Can be used by several threads, as long as the producer hasn't returned. */
  public static final class Events {
    private final OutputStream out;
    private final ReentrantLock lock = new ReentrantLock();
    private long lastSent = System.nanoTime();
    private volatile @Nullable IOException gone;

    Events(OutputStream out) {
      this.out = out;
    }

    /**
     * Sends an event, and waits while the client is slow.
     *
     * @throws IOException if the client has left
     */
    public void send(Event event) throws IOException {
      write(event.text());
    }

    /**
     * Sends an event of nothing but a text.
     *
     * @throws IOException if the client has left
     */
    public void send(String data) throws IOException {
      send(Event.of(data));
    }

    /**
     * Sends what clients ignore.
     *
     * @throws IOException if the client has left
     */
    public void comment(String comment) throws IOException {
      write(Event.comment(comment));
    }

    private void write(String text) throws IOException {
      requireOpen();
      lock.lock();
      try {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        lastSent = System.nanoTime();
      } catch (IOException e) {
        gone = e;
        throw e;
      } finally {
        lock.unlock();
      }
    }

    /** Throws what told that the client has left, if it has. */
    void requireOpen() throws IOException {
      IOException left = gone;
      if (left != null) {
        throw left;
      }
    }

    /** Shows that the stream lives, unless it was just used, or is being used. False if it is dead. */
    boolean beat(Duration interval) {
      if (!lock.tryLock()) {
        return true;
      }
      try {
        if (System.nanoTime() - lastSent >= interval.toNanos()) {
          comment("");
        }
        return true;
      } catch (IOException e) {
        return false;
      } finally {
        lock.unlock();
      }
    }
  }
}
