package dev.keyway.websocket;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Platform threads for those who talk through connections. They aren't workers: a handful of
 * connections that go on for hours would leave none of those for other requests.
 */
final class OwnThreads implements Executor {
  @Override
  public void execute(Runnable task) {
    Pool.EXECUTOR.execute(task);
  }

  /** Shared by all, and made when the first connection is opened. */
  private static final class Pool {
    static final Executor EXECUTOR = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "keyway-websocket");
      thread.setDaemon(true);
      return thread;
    });
  }
}
