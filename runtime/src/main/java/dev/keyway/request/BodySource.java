package dev.keyway.request;

import io.undertow.server.HttpServerExchange;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/** Where the bytes of a body come from, with its chunks under guard from the first one on. */
final class BodySource {
  private final HttpServerExchange exchange;

  private @Nullable StreamSourceChannel channel;
  private @Nullable ChunkGuard guard;
  private boolean closesAbruptly;

  BodySource(HttpServerExchange exchange) {
    this.exchange = exchange;
  }

  /** The channel to read from; null if somebody else reads it. */
  @Nullable
  StreamSourceChannel channel() {
    if (channel == null) {
      guard = ChunkGuard.install(exchange);
      channel = exchange.getRequestChannel();
    }
    return channel;
  }

  /** Whether nothing more is read because the chunks are malformed. */
  boolean isMalformed() {
    return guard != null && guard.isMalformed();
  }

  /** Says that the rest isn't worth waiting for. */
  void closeAbruptly() {
    closesAbruptly = true;
  }

  /** Whether the connection is closed rather than waiting for the rest. */
  boolean closesAbruptly() {
    return closesAbruptly;
  }
}
