package dev.keyway.websocket;

import java.util.Optional;

/**
 * A connection, as the parameter of an endpoint with {@link dev.keyway.WebSocket}. It is open when the
 * endpoint is called, and closed when that returns.
 *
 * <p>One thread receives at a time, usually the endpoint's own; any thread may send and close. Messages
 * of several threads don't get mixed, and those of one arrive in its order.
 *
 * <p>Pings are answered and sent by Keyway: a client that isn't there any more is noticed within the
 * server's idle timeout.
 */
public interface WebSocketConnection {

  /**
   * Waits for the next text.
   *
   * @throws WebSocketClosedException if the connection is closed; where bytes came instead, it is closed
   *     with {@link CloseCode#UNSUPPORTED_DATA}
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  String receiveText() throws WebSocketClosedException, InterruptedException;

  /**
   * Waits for the next bytes.
   *
   * @throws WebSocketClosedException if the connection is closed; where a text came instead, it is
   *     closed with {@link CloseCode#UNSUPPORTED_DATA}
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  byte[] receiveBytes() throws WebSocketClosedException, InterruptedException;

  /**
   * Waits for the next message.
   *
   * @throws WebSocketClosedException if the connection is closed
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  WebSocketMessage receive() throws WebSocketClosedException, InterruptedException;

  /**
   * Waits until the connection is closed, and drops what is received until then: for endpoints that only
   * have something to say.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void awaitClose() throws InterruptedException;

  /**
   * Sends a text, and waits while the client is slow. When this returns, the text is on its way.
   *
   * @throws IllegalArgumentException if it holds half a surrogate pair, which UTF-8 can't
   * @throws WebSocketClosedException if the connection is closed
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void sendText(String text) throws WebSocketClosedException, InterruptedException;

  /**
   * Sends bytes, and waits while the client is slow. When this returns, they are on their way.
   *
   * @param bytes aren't kept, so they may be changed afterwards
   * @throws WebSocketClosedException if the connection is closed
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void sendBytes(byte[] bytes) throws WebSocketClosedException, InterruptedException;

  /**
   * Sends a text unless the client is too slow for it, or gone. Never waits: for telling many clients,
   * none of which may keep the others from it.
   *
   * @return whether it is on its way
   * @throws IllegalArgumentException if it holds half a surrogate pair, which UTF-8 can't
   */
  boolean offerText(String text);

  /**
   * Sends bytes unless the client is too slow for them, or gone. Never waits.
   *
   * @param bytes aren't kept, so they may be changed afterwards
   * @return whether they are on their way
   */
  boolean offerBytes(byte[] bytes);

  /** Closes the connection with {@link CloseCode#NORMAL}. Never waits; closing twice does nothing. */
  void close();

  /**
   * Closes the connection after what was sent before. Never waits; closing twice does nothing.
   *
   * @param code why: one of {@link CloseCode} that may be sent, or from 3000 to 4999
   * @param reason the same in words; at most 123 bytes in UTF-8
   * @throws IllegalArgumentException if the code can't be sent, or the reason is too long
   */
  void close(int code, String reason);

  /** Whether something can be sent still. It may be over the moment this returns. */
  boolean isOpen();

  /** The subprotocol both have agreed on; none if the endpoint names none, or the client asks for none. */
  Optional<String> subprotocol();
}
