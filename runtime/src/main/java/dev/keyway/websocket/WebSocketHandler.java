package dev.keyway.websocket;

/** What talks through a connection from its beginning to its end. Generated code makes one of a method. */
@FunctionalInterface
public interface WebSocketHandler {

  /**
   * Talks, on a thread of its own. When it returns, the connection is closed.
   *
   * @throws Exception what ends the connection early
   */
  void handle(WebSocketConnection connection) throws Exception;
}
