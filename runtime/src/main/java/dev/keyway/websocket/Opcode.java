package dev.keyway.websocket;

/** What frames are (RFC 6455, section 5.2). */
final class Opcode {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  /** How many bytes a control frame holds at most. */
  static final int LONGEST_CONTROL = 125;

  private static final int FIRST_CONTROL = 8;

  private Opcode() {}

  static boolean isControl(int opcode) {
    return opcode >= FIRST_CONTROL;
  }
}
