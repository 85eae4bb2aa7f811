package dev.keyway.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.keyway.error.ValidationError;
import dev.keyway.error.ValidationException;
import dev.keyway.json.JsonReader;
import dev.keyway.json.JsonWriter;
import dev.keyway.request.ParameterIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes the texts of a connection as JSON. */
final class JsonMessages<R, S> implements JsonConnection<R, S> {
  private final WebSocketConnection connection;
  private final @Nullable JsonReader<R> reader;
  private final @Nullable JsonWriter<S> writer;

  /**
   * Messages of a connection.
   *
   * @param reader null if nothing is received
   * @param writer null if nothing is sent
   */
  JsonMessages(
      WebSocketConnection connection,
      @Nullable JsonReader<R> reader,
      @Nullable JsonWriter<S> writer) {
    this.connection = connection;
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public R receive() throws WebSocketClosedException, InterruptedException {
    if (reader == null) {
      connection.receive();
      connection.close(CloseCode.UNSUPPORTED_DATA, "nothing is expected");
      while (true) {
        // Drops what has come meanwhile, and ends with why it is closed.
        connection.receive();
      }
    }
    byte[] text = connection.receiveText().getBytes(UTF_8);
    List<ValidationError> errors = new ArrayList<>();
    R message = null;
    if (text.length == 0) {
      errors.add(new ValidationError(ParameterIn.BODY, null, "", "json", "is not valid JSON"));
    } else {
      message = reader.read(
          text,
          (pointer, type, problem) ->
              errors.add(new ValidationError(ParameterIn.BODY, null, pointer, type, problem)));
    }
    if (message == null || !errors.isEmpty()) {
      throw new ValidationException(errors);
    }
    return message;
  }

  @Override
  public void send(S message) throws WebSocketClosedException, InterruptedException {
    connection.sendText(text(message));
  }

  @Override
  public boolean offer(S message) {
    return connection.offerText(text(message));
  }

  private String text(S message) {
    if (writer == null) {
      throw new IllegalStateException("nothing is sent through this connection");
    }
    return new String(writer.write(message), UTF_8);
  }

  @Override
  public void awaitClose() throws InterruptedException {
    connection.awaitClose();
  }

  @Override
  public void close() {
    connection.close();
  }

  @Override
  public void close(int code, String reason) {
    connection.close(code, reason);
  }

  @Override
  public boolean isOpen() {
    return connection.isOpen();
  }

  @Override
  public Optional<String> subprotocol() {
    return connection.subprotocol();
  }

  @Override
  public String toString() {
    return connection.toString();
  }
}
