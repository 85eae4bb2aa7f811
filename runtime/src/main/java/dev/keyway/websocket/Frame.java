package dev.keyway.websocket;

/** What a client has sent: a whole message, or a control frame. */
sealed interface Frame {

  /** A message. */
  record Data(WebSocketMessage message, int size) implements Frame {}

  /** A question whether somebody is there. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, and compared by nobody
  record Ping(byte[] payload) implements Frame {}

  /** The answer to one. */
  record Pong() implements Frame {}

  /** The beginning or the end of closing. */
  record Close(int code, String reason) implements Frame {}
}
