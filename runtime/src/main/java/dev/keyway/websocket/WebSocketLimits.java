package dev.keyway.websocket;

/**
 * What the WebSockets of an application may hold at most.
 *
 * @param messageLimit the longest message in bytes that is received, and how much of what was received
 *     waits for its endpoint; 64 KiB by default. Longer messages close the connection with 1009
 * @param outgoingLimit how many bytes wait for a slow client before sending waits, too; 256 KiB by
 *     default
 * @param connectionLimit how many connections there may be at once; 1000 by default. More are answered
 *     with 503
 */
public record WebSocketLimits(int messageLimit, int outgoingLimit, int connectionLimit) {
  private static final WebSocketLimits DEFAULTS = new WebSocketLimits(64 * 1024, 256 * 1024, 1000);

  /** The limits; all of them must be positive. */
  public WebSocketLimits {
    if (messageLimit < 1 || outgoingLimit < 1 || connectionLimit < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** The defaults. */
  public static WebSocketLimits defaults() {
    return DEFAULTS;
  }

  /** The same with another limit of messages, in bytes. */
  public WebSocketLimits messageLimit(int bytes) {
    return new WebSocketLimits(bytes, outgoingLimit, connectionLimit);
  }

  /** The same with another limit of what waits to be sent, in bytes. */
  public WebSocketLimits outgoingLimit(int bytes) {
    return new WebSocketLimits(messageLimit, bytes, connectionLimit);
  }

  /** The same with another limit of connections. */
  public WebSocketLimits connectionLimit(int connections) {
    return new WebSocketLimits(messageLimit, outgoingLimit, connections);
  }
}
