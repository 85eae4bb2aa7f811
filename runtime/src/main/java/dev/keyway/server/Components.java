package dev.keyway.server;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The components of an application that have to be closed. The generated code hands them over in the
 * order they are made; they are closed in reverse.
 */
public final class Components implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Nothing to close yet. */
  public Components() {}

  /**
   * Takes over the closing of a component.
   *
   * @return the component
   */
  public synchronized <T extends AutoCloseable> T closing(T component) {
    open.push(component);
    return component;
  }

  /**
   * Closes all components after the making of another one has failed.
   *
   * @param failure why; what fails now is added to it as suppressed
   */
  public void closeAfter(Throwable failure) {
    try {
      close();
    } catch (Throwable second) {
      failure.addSuppressed(second);
    }
  }

  /**
   * Closes all components, the last one made first. One that fails doesn't keep the others from being
   * closed. Closing twice does nothing.
   *
   * @throws RuntimeException the first failure, wrapped if it is a checked exception, with the others as
   *     suppressed
   */
  @Override
  public synchronized void close() {
    Throwable first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Throwable failure) {
        if (first == null) {
          first = failure;
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException failure) {
      throw failure;
    }
    if (first != null) {
      throw new IllegalStateException("a component could not be closed", first);
    }
  }
}
