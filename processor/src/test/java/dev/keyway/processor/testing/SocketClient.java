package dev.keyway.processor.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of a WebSocket, which keeps what it receives. */
public final class SocketClient implements AutoCloseable {
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final WebSocket socket;

  private SocketClient(HttpClient client, URI uri, List<String> headers) {
    WebSocket.Builder builder = client.newWebSocketBuilder();
    for (int i = 0; i < headers.size(); i += 2) {
      builder.header(headers.get(i), headers.get(i + 1));
    }
    this.socket = builder.buildAsync(uri, new Listener()).join();
  }

  /** Opens a connection to a running API; header names and values in turn. */
  public static SocketClient connect(RunningApi api, String target, String... headers) {
    return connect(HttpClient.newHttpClient(), api.uri() + target, headers);
  }

  /** Opens a connection to the URI of {@code http} or {@code https}; header names and values in turn. */
  public static SocketClient connect(HttpClient client, String uri, String... headers) {
    return new SocketClient(client, URI.create(uri.replaceFirst("http", "ws")), List.of(headers));
  }

  /** The connection itself. */
  public WebSocket socket() {
    return socket;
  }

  /** Sends a text. */
  public SocketClient send(String text) {
    socket.sendText(text, true).join();
    return this;
  }

  /** The next message, or how it was closed: {@code closed 1000 reason}. */
  public String next() throws InterruptedException {
    return String.valueOf(received.poll(20, TimeUnit.SECONDS));
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** Keeps texts, and how the connection was closed. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        received.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      received.add(("closed " + code + " " + reason).strip());
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      received.add("lost");
    }
  }
}
