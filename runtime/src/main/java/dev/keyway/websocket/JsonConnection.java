package dev.keyway.websocket;

import dev.keyway.error.ValidationException;
import dev.keyway.json.JsonReader;
import dev.keyway.json.JsonWriter;
import java.util.Optional;

/**
 * A connection whose messages are JSON of declared types, as the parameter of an endpoint with {@link
 * dev.keyway.WebSocket}. Each message is a text; it is read as strictly as a JSON body, its constraints
 * checked, and written by its declared type, as answers are.
 *
 * <pre>{@code
 * @WebSocket("/rooms/{room}")
 * void talk(String room, JsonConnection<Said, Told> connection) throws Exception {
 *   while (true) {
 *     Said said = connection.receive();
 *     connection.send(new Told(room, said.text()));
 *   }
 * }
 * }</pre>
 *
 * <p>Everything else is as with {@link WebSocketConnection}.
 *
 * @param <R> what clients send; {@link Void} if they have nothing to say
 * @param <S> what is sent to them; {@link Void} if that is nothing
 */
public interface JsonConnection<R, S> {

  /**
   * A connection whose messages are read and written so. Generated code makes one for an endpoint that
   * asks for it.
   */
  static <R, S> JsonConnection<R, S> of(
      WebSocketConnection connection, JsonReader<R> reader, JsonWriter<S> writer) {
    return new JsonMessages<>(connection, reader, writer);
  }

  /** A connection through which nothing is sent. */
  static <R> JsonConnection<R, Void> receiving(
      WebSocketConnection connection, JsonReader<R> reader) {
    return new JsonMessages<>(connection, reader, null);
  }

  /** A connection through which nothing is received. */
  static <S> JsonConnection<Void, S> sending(WebSocketConnection connection, JsonWriter<S> writer) {
    return new JsonMessages<>(connection, null, writer);
  }

  /**
   * Waits for the next message.
   *
   * @throws ValidationException if it isn't valid: whoever catches it can go on. If it isn't caught, the
   *     connection is closed with {@link CloseCode#INVALID_DATA}
   * @throws WebSocketClosedException if the connection is closed; where bytes came instead of a text, or
   *     anything where nothing is expected, it is closed with {@link CloseCode#UNSUPPORTED_DATA}
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  R receive() throws WebSocketClosedException, InterruptedException;

  /**
   * Sends a message, and waits while the client is slow. When this returns, it is on its way.
   *
   * @throws WebSocketClosedException if the connection is closed
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void send(S message) throws WebSocketClosedException, InterruptedException;

  /**
   * Sends a message unless the client is too slow for it, or gone. Never waits: for telling many clients,
   * none of which may keep the others from it.
   *
   * @return whether it is on its way
   */
  boolean offer(S message);

  /**
   * Waits until the connection is closed, and drops what is received until then: for endpoints that only
   * have something to say.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void awaitClose() throws InterruptedException;

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
