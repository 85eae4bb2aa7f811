package dev.keyway.websocket;

/** A whole message as it was received, in however many frames it came. */
public sealed interface WebSocketMessage {

  /** A text, which was well-formed UTF-8. */
  record Text(String text) implements WebSocketMessage {}

  /** Bytes. The array belongs to whoever received it. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, and compared by nobody
  record Binary(byte[] bytes) implements WebSocketMessage {}
}
