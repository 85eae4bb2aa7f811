package dev.keyway.server;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Where endpoints and dependencies run that may block.
 *
 * <p>Platform threads answer soonest: a hand-over to one costs about 15 microseconds, one to a virtual
 * thread about twice that. Virtual threads hold out longest: each request has its own, however many
 * block at once.
 */
public final class Workers {
  private static final int THREADS_PER_PROCESSOR = 8;

  private final int threads;
  private final @Nullable Executor executor;

  private Workers(int threads, @Nullable Executor executor) {
    this.threads = threads;
    this.executor = executor;
  }

  /**
   * The default: eight platform threads for each processor.
   *
   * @return workers as of {@link #platform(int)}
   */
  public static Workers platform() {
    return platform(THREADS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
  }

  /**
   * This many platform threads, those of Undertow's worker pool. Requests wait in order while all of
   * them are busy. For an application that is mounted in a server, the server's pool with its own size.
   *
   * @param threads how many; at least one
   */
  public static Workers platform(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one worker thread, not " + threads);
    }
    return new Workers(threads, null);
  }

  /**
   * A virtual thread for each request that may block.
   *
   * @throws UnsupportedOperationException before JDK 21
   */
  public static Workers virtual() {
    MethodHandle factory;
    try {
      // Looked up, since Keyway is compiled for JDK 17.
      factory = MethodHandles.publicLookup()
          .findStatic(
              Executors.class,
              "newVirtualThreadPerTaskExecutor",
              MethodType.methodType(ExecutorService.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw new UnsupportedOperationException(
          "Virtual threads need JDK 21 or later, and this is "
              + Runtime.version().feature()
              + ": use Workers.platform(threads)",
          e);
    }
    try {
      return executor((ExecutorService) factory.invokeExact());
    } catch (Throwable e) {
      throw new IllegalStateException("no virtual threads", e);
    }
  }

  /**
   * An executor of the caller's own, who also shuts it down. Where it rejects a request, the answer is
   * 503.
   */
  public static Workers executor(Executor executor) {
    return new Workers(1, executor);
  }

  /** How many threads the server's own pool needs. */
  int threads() {
    return threads;
  }

  /** Where to run; null for the server's own pool. */
  @Nullable
  Executor executor() {
    return executor;
  }

  @Override
  public String toString() {
    return executor == null ? threads + " platform threads" : executor.toString();
  }
}
