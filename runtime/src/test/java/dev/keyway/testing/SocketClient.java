package dev.keyway.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A client of a WebSocket that keeps what it receives, the end included: {@code closed 1000}. */
public final class SocketClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int TIMEOUT_SECONDS = 20;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final Semaphore answered = new Semaphore(0);
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  private SocketClient(int port, String target, String... subprotocols) {
    WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
    if (subprotocols.length > 0) {
      builder.subprotocols(
          subprotocols[0], java.util.Arrays.copyOfRange(subprotocols, 1, subprotocols.length));
    }
    this.socket =
        builder.buildAsync(URI.create("ws://127.0.0.1:" + port + target), this).join();
  }

  /** Connects. */
  public static SocketClient connect(int port, String target, String... subprotocols) {
    return new SocketClient(port, target, subprotocols);
  }

  /** The connection itself. */
  public WebSocket socket() {
    return socket;
  }

  /** Sends a text. */
  public SocketClient send(String message) {
    socket.sendText(message, true).join();
    return this;
  }

  /** Waits for the next message, or for the end. */
  public String next() throws InterruptedException {
    String next = received.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was received");
    }
    return next;
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      received.add(text.toString());
      text.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
    received.add(data.remaining() + " bytes");
    webSocket.request(1);
    return null;
  }

  /** Waits for the answer to a ping: how many there were. */
  public int pongs() throws InterruptedException {
    if (!answered.tryAcquire(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("nothing was received");
    }
    return 1 + answered.drainPermits();
  }

  @Override
  public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
    answered.release();
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    received.add(("closed " + code + " " + reason).strip());
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    received.add("lost");
  }

  @Override
  public void close() {
    socket.abort();
  }
}
