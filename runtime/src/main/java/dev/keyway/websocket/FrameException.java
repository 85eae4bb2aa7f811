package dev.keyway.websocket;

/** Says that what a client sends can't be taken, and with which code it is told so. */
final class FrameException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final String reason;

  FrameException(int code, String reason) {
    super(reason, null, false, false);
    this.code = code;
    this.reason = reason;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }
}
