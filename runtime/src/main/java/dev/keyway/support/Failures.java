package dev.keyway.support;

import dev.keyway.HttpException;
import dev.keyway.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Tells units of work what failed. */
public final class Failures {
  private static final int DEEPEST_CAUSE = 100;

  private Failures() {}

  /**
   * Tells a unit of work that something inside it failed. Whoever calls this throws the failure again
   * if this returns.
   *
   * @param unit may be null, where there is none for this request
   * @throws Exception what the unit of work throws instead. The failure is kept as suppressed, unless
   *     it is among the causes; an {@link HttpException} says it in other words on purpose, and keeps
   *     what else went wrong: what was suppressed so far.
   */
  public static void tell(@Nullable UnitOfWork unit, Throwable failure) throws Exception {
    if (unit == null) {
      return;
    }
    try {
      unit.failed(failure);
    } catch (Throwable other) {
      if (other instanceof HttpException && other != failure) {
        for (Throwable suppressed : failure.getSuppressed()) {
          other.addSuppressed(suppressed);
        }
      } else if (!isCausedBy(other, failure)) {
        other.addSuppressed(failure);
      }
      throw other;
    }
  }

  /** Whether a failure is another one, or was caused by it. */
  private static boolean isCausedBy(Throwable failure, Throwable cause) {
    Throwable each = failure;
    // Causes may form a ring, so there is an end to looking.
    for (int i = 0; i < DEEPEST_CAUSE && each != null; i++) {
      if (each == cause) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }
}
