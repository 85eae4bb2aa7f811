package dev.keyway.websocket;

import java.io.IOException;

/**
 * Says that the connection is over: nothing can be sent, and nothing more is there to be received. An
 * endpoint that only has to stop then lets it through: that is no failure, and isn't logged.
 */
public final class WebSocketClosedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String reason;
  private final boolean clean;

  /**
   * The end of a connection.
   *
   * @param code why; see {@link CloseCode}
   * @param reason the same in words; often empty
   * @param clean whether one of the two has said so, and the connection wasn't just lost
   */
  WebSocketClosedException(int code, String reason, boolean clean) {
    super(reason.isEmpty() ? "closed with " + code : "closed with " + code + ": " + reason);
    this.code = code;
    this.reason = reason;
    this.clean = clean;
  }

  /**
   * Why it was closed: the code of whoever closed it first, {@link CloseCode#NO_CODE} if the client gave
   * none, or {@link CloseCode#LOST} if nobody said anything.
   */
  public int code() {
    return code;
  }

  /** Why it was closed, in the words of whoever closed it first; often empty. Not to be trusted. */
  public String reason() {
    return reason;
  }

  /** The same with the stack trace of whoever learns of it now. */
  WebSocketClosedException again() {
    return new WebSocketClosedException(code, reason, clean);
  }

  /** Whether client or server has closed it; otherwise it was lost. */
  boolean isClean() {
    return clean;
  }
}
