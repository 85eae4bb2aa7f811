package dev.keyway.websocket;

/**
 * Why a connection is closed (RFC 6455, section 7.4, and the registry it founded). Codes from 4000 to
 * 4999 are free for applications.
 */
public final class CloseCode {

  /** All that was to be said was said. */
  public static final int NORMAL = 1000;

  /** The server is stopping, or the browser has left the page. */
  public static final int GOING_AWAY = 1001;

  /** The frames break the protocol. */
  public static final int PROTOCOL_ERROR = 1002;

  /** A text was sent where bytes are expected, or bytes where a text is. */
  public static final int UNSUPPORTED_DATA = 1003;

  /** Never sent: the client gave no code. */
  public static final int NO_CODE = 1005;

  /** Never sent: the connection was lost. */
  public static final int LOST = 1006;

  /** A text isn't UTF-8, or not the JSON that is expected. */
  public static final int INVALID_DATA = 1007;

  /** The client may not. */
  public static final int POLICY_VIOLATION = 1008;

  /** A message is longer than the limit, or nested too deep. */
  public static final int TOO_BIG = 1009;

  /** The server failed. */
  public static final int INTERNAL_ERROR = 1011;

  /** The server is busy. */
  public static final int TRY_AGAIN_LATER = 1013;

  private static final int FIRST_REGISTERED = 3000;
  private static final int LAST = 4999;

  private CloseCode() {}

  /** Whether a close frame may hold that code. */
  static boolean maySend(int code) {
    return (code >= NORMAL && code <= UNSUPPORTED_DATA)
        || (code >= INVALID_DATA && code <= 1014)
        || (code >= FIRST_REGISTERED && code <= LAST);
  }
}
