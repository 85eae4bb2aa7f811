package dev.keyway.request;

import dev.keyway.BackgroundTasks.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the background tasks of requests, and knows whether some are left. Those of one request are one
 * piece of work: they run in order on one worker.
 */
public final class BackgroundWork {
  private final Lock lock = new ReentrantLock();
  private final Condition none = lock.newCondition();
  private int left;

  /** Nothing to do yet. */
  public BackgroundWork() {}

  /**
   * Runs the tasks of a request after its answer was sent, or can't be any more.
   *
   * @param workers where they run
   */
  void runAfter(RequestContext request, Executor workers) {
    List<Task> tasks = request.steps().tasks();
    if (tasks.isEmpty()) {
      return;
    }
    String label = request.toString();
    // Counted before the request is over, so that whoever stops the server misses none.
    count(1);
    request.whenComplete(() -> begin(tasks, label, workers));
  }

  /**
   * Runs the tasks of a request that has been over for some time.
   *
   * @param workers where they run
   */
  void runNow(RequestContext request, Executor workers) {
    List<Task> tasks = request.steps().tasks();
    if (!tasks.isEmpty()) {
      count(1);
      begin(tasks, request.toString(), workers);
    }
  }

  private void begin(List<Task> tasks, String label, Executor workers) {
    try {
      workers.execute(() -> run(tasks, label));
    } catch (Throwable rejected) {
      count(-1);
      log().error("{}: {} background tasks could not be run", label, tasks.size(), rejected);
    }
  }

  /**
   * Waits until no tasks are left.
   *
   * @return whether that was so within the time
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public boolean await(Duration time) throws InterruptedException {
    long nanos = Math.max(time.toNanos(), 0);
    lock.lock();
    try {
      while (left > 0 && nanos > 0) {
        nanos = none.awaitNanos(nanos);
      }
      return left == 0;
    } finally {
      lock.unlock();
    }
  }

  private void run(List<Task> tasks, String label) {
    try {
      for (Task task : tasks) {
        try {
          task.run();
        } catch (Throwable failure) {
          log().error("{}: a background task failed", label, failure);
        }
      }
    } finally {
      count(-1);
    }
  }

  private void count(int change) {
    lock.lock();
    try {
      left += change;
      if (left == 0) {
        none.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Looked for when there is something to log: to set logging up would make every start slower. */
  private static Logger log() {
    return LoggerFactory.getLogger(BackgroundWork.class);
  }
}
