package dev.keyway.request;

import java.io.IOException;

/** The client doesn't take the rest of its answer. Nobody's mistake here, so it isn't logged as one. */
public final class ClientGoneException extends IOException {
  private static final long serialVersionUID = 1L;

  private static final int DEEPEST_CAUSE = 10;

  ClientGoneException(IOException cause) {
    super("the client has left", cause);
  }

  /** Whether a failure is only that the client has left. */
  public static boolean isCauseOf(Throwable failure) {
    Throwable each = failure;
    for (int i = 0; i < DEEPEST_CAUSE && each != null; i++) {
      if (each instanceof ClientGoneException) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }
}
