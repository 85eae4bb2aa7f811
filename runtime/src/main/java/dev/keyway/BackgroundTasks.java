package dev.keyway;

/**
 * What is done after the answer was sent, so that the caller doesn't wait for it. Endpoints and
 * dependencies receive it as a parameter of this type.
 *
 * <p>Tasks run on a worker, one after the other in the order in which they were added, also if the
 * client has left meanwhile. They don't run if the request fails: an error answer has none. The values
 * of the request that are closed with it are closed by then.
 *
 * <p>A task that fails is logged, and the next one runs. The server waits for tasks when it stops, as
 * long as for requests. They are kept in memory only: what must happen belongs in a queue that survives
 * the process.
 */
public interface BackgroundTasks {

  /** Adds a task. */
  void add(Task task);

  /** Something to do. */
  @FunctionalInterface
  interface Task {

    /**
     * Does it.
     *
     * @throws Exception what is logged
     */
    void run() throws Exception;
  }
}
