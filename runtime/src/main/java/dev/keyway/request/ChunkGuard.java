package dev.keyway.request;

import io.undertow.conduits.ChunkedStreamSourceConduit;
import io.undertow.conduits.ConduitListener;
import io.undertow.conduits.ReadDataStreamSourceConduit;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Stands below Undertow's reader of chunked bodies, which skips what it doesn't expect, and lets no
 * malformed byte through to it. From the first one on there is nothing more to read; whoever reads
 * asks then whether that was {@linkplain #isMalformed() why}.
 */
final class ChunkGuard extends AbstractStreamSourceConduit<StreamSourceConduit> {
  private final ChunkGrammar grammar = new ChunkGrammar();
  private final AbstractServerConnection connection;

  /** How many of the bytes that the connection keeps for reading haven't been here yet. */
  private int fresh;

  private boolean malformed;

  private ChunkGuard(AbstractServerConnection connection) {
    // The connection's bytes, those first that it keeps: what came with the head of the request.
    super(new ReadDataStreamSourceConduit(connection.getOriginalSourceConduit(), connection));
    this.connection = connection;
    this.fresh = kept();
  }

  /**
   * Puts a guard below the reader of a chunked body. To be called before the request channel is taken.
   *
   * @return the guard, or null if the body isn't chunked, or if somebody else reads it already
   */
  static @Nullable ChunkGuard install(HttpServerExchange exchange) {
    if (exchange.getRequestContentLength() >= 0
        || exchange.isRequestComplete()
        || !exchange.isRequestChannelAvailable()
        || !(exchange.getConnection() instanceof HttpServerConnection connection)) {
      return null;
    }
    ChunkGuard guard = new ChunkGuard(connection);
    ConduitListener<ChunkedStreamSourceConduit> atEnd = chunked -> {
      if (!chunked.isFinished()) {
        exchange.setPersistent(false);
      }
      Connectors.terminateRequest(exchange);
    };
    connection
        .getChannel()
        .getSourceChannel()
        .setConduit(new ChunkedStreamSourceConduit(guard, exchange, atEnd));
    return guard;
  }

  boolean isMalformed() {
    return malformed;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int start = target.position();
    // Undertow's reader gives back what it has no room for; that comes first, and a second time.
    int known = Math.max(0, kept() - fresh);
    int count = super.read(target);
    if (count <= 0) {
      return count;
    }
    if (malformed) {
      target.position(start);
      return 0;
    }
    int end = start + count;
    int unseen = start + Math.min(known, count);
    fresh = Math.max(0, fresh - (end - unseen));
    int fits = grammar.follow(target, unseen, end);
    if (fits < end) {
      malformed = true;
      target.position(fits);
    }
    return fits - start;
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      if (targets[i].hasRemaining()) {
        return read(targets[i]);
      }
    }
    return 0;
  }

  @Override
  public long transferTo(long position, long count, FileChannel target) {
    throw new UnsupportedOperationException("bodies are read piece by piece");
  }

  @Override
  public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) {
    throw new UnsupportedOperationException("bodies are read piece by piece");
  }

  private int kept() {
    PooledByteBuffer bytes = connection.getExtraBytes();
    return bytes == null ? 0 : bytes.getBuffer().remaining();
  }
}
