package dev.keyway.request;

import dev.keyway.UnitOfWork;
import dev.keyway.support.Failures;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The values of a request that are closed after its last step, since they are made in a step that isn't
 * the last one. They end as nested try statements would end them.
 */
final class Endings {
  private final Deque<Ending> open = new ArrayDeque<>();
  private boolean mayBlock;

  /** Ends one value. */
  @FunctionalInterface
  private interface Ending {
    @Nullable
    Throwable end(@Nullable Throwable failure);
  }

  /**
   * Takes over the closing of a value.
   *
   * @param blocking whether it was made where one may block, so that closing it may block as well
   */
  void add(AutoCloseable value, boolean blocking) {
    open.push(failure -> close(value, failure));
    mayBlock |= blocking;
  }

  /** Takes over the completing and closing of a value. */
  void addUnit(UnitOfWork unit, boolean blocking) {
    open.push(failure -> close(unit, complete(unit, failure)));
    mayBlock |= blocking;
  }

  /** Whether closing may block. */
  boolean mayBlock() {
    return mayBlock;
  }

  /**
   * Ends all values, the last one first, each once.
   *
   * @param failure of the request, or null if all is well so far
   * @return what the request fails with after all, or null
   */
  @Nullable
  Throwable end(@Nullable Throwable failure) {
    Throwable outcome = failure;
    while (!open.isEmpty()) {
      outcome = open.pop().end(outcome);
    }
    return outcome;
  }

  private static @Nullable Throwable complete(UnitOfWork unit, @Nullable Throwable failure) {
    Throwable outcome = failure;
    if (outcome == null) {
      try {
        unit.complete();
        return null;
      } catch (Throwable incomplete) {
        outcome = incomplete;
      }
    }
    try {
      Failures.tell(unit, outcome);
      return outcome;
    } catch (Throwable instead) {
      return instead;
    }
  }

  private static @Nullable Throwable close(AutoCloseable value, @Nullable Throwable failure) {
    try {
      value.close();
      return failure;
    } catch (Throwable unclosed) {
      if (failure == null) {
        return unclosed;
      }
      if (failure != unclosed) {
        failure.addSuppressed(unclosed);
      }
      return failure;
    }
  }
}
