package dev.keyway.response;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows in regular intervals that a stream of events lives, and interrupts its producer when the client
 * has left.
 *
 * <p>What is written may have to wait for a client that doesn't read, so that is never done by the
 * thread that keeps the time, and not by a worker either: all of those may be producers that wait for
 * something to tell.
 */
final class Heartbeat implements AutoCloseable {
  private final Thread producer = Thread.currentThread();
  private final ReentrantLock ending = new ReentrantLock();
  private final EventStream.Events events;
  private final Duration interval;

  private boolean ended;
  private boolean interrupted;

  private Heartbeat(EventStream.Events events, Duration interval) {
    this.events = events;
    this.interval = interval;
  }

  /** Starts with the calling thread as the producer. */
  static Heartbeat start(EventStream.Events events, Duration interval) {
    Heartbeat heartbeat = new Heartbeat(events, interval);
    heartbeat.schedule(interval.toNanos());
    return heartbeat;
  }

  private void schedule(long nanos) {
    Future<?> unused = Threads.CLOCK.schedule(
        () -> Threads.WRITERS.execute(this::beat), nanos, TimeUnit.NANOSECONDS);
  }

  private void beat() {
    if (isEnded()) {
      return;
    }
    if (events.beat(interval)) {
      schedule(interval.toNanos());
      return;
    }
    ending.lock();
    try {
      if (!ended) {
        interrupted = true;
        producer.interrupt();
      }
    } finally {
      ending.unlock();
    }
  }

  private boolean isEnded() {
    ending.lock();
    try {
      return ended;
    } finally {
      ending.unlock();
    }
  }

  /** The producer has returned: its thread is somebody else's from now on. */
  @Override
  public void close() {
    ending.lock();
    try {
      ended = true;
      if (interrupted) {
        // It was meant for the producer alone.
        Thread.interrupted();
      }
    } finally {
      ending.unlock();
    }
  }

  /** Made for the first stream of events. */
  private static final class Threads {
    private static final ThreadFactory DAEMONS = task -> {
      Thread thread = new Thread(task, "keyway-heartbeat");
      thread.setDaemon(true);
      return thread;
    };

    static final ScheduledExecutorService CLOCK =
        Executors.newSingleThreadScheduledExecutor(DAEMONS);
    static final ExecutorService WRITERS = Executors.newCachedThreadPool(DAEMONS);
  }
}
