package dev.keyway.request;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Answers a request whose body nobody has read to its end, and then gets the body out of the way.
 *
 * <p>The answer goes out first, whatever the client does. Then what still comes is thrown away, for a
 * few seconds at most: closing at once would make the client's machine drop an answer it hasn't read
 * (RFC 9112, section 9.6). Only a body that is known to be small lets the connection live on. A client
 * that waits for {@code 100 Continue} doesn't get it; it was told to keep its body.
 */
final class UnreadBody implements IoCallback, ChannelListener<StreamSourceChannel>, Runnable {
  private static final int SMALL = 64 * 1024;
  private static final int PATIENCE_SECONDS = 5;

  private final HttpServerExchange exchange;
  private final RequestContext request;
  private final ByteBuffer scrap = ByteBuffer.allocate(4096);

  private @Nullable StreamSourceChannel channel;
  private XnioExecutor.@Nullable Key deadline;
  private boolean flushed;

  UnreadBody(RequestContext request) {
    this.request = request;
    this.exchange = request.exchange();
  }

  void answer(ByteBuffer content) {
    boolean waits = HttpContinue.requiresContinueResponse(exchange);
    long length = exchange.getRequestContentLength();
    if (waits || length < 0 || length > SMALL || request.bodySource().closesAbruptly()) {
      exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
    }
    Sender sender = exchange.getResponseSender();
    if (waits || request.bodySource().closesAbruptly()) {
      exchange.setPersistent(false);
      if (content.hasRemaining()) {
        sender.send(content);
      } else {
        exchange.endExchange();
      }
    } else if (content.hasRemaining()) {
      exchange.setResponseContentLength(content.remaining());
      sender.send(content, this);
    } else {
      onComplete(exchange, sender);
    }
  }

  /** The answer is written; then, a second time, it is flushed. */
  @Override
  public void onComplete(HttpServerExchange exchange, Sender sender) {
    if (!flushed) {
      flushed = true;
      sender.close(this);
      return;
    }
    StreamSourceChannel source = request.bodySource().channel();
    if (source == null) {
      exchange.endExchange();
      return;
    }
    channel = source;
    if (!exchange.isPersistent()) {
      endOutput();
    }
    if (!drain(source)) {
      deadline = exchange.getIoThread().executeAfter(this, PATIENCE_SECONDS, TimeUnit.SECONDS);
      source.getReadSetter().set(this);
      source.resumeReads();
    }
  }

  @Override
  public void onException(HttpServerExchange exchange, Sender sender, IOException e) {
    close();
  }

  /** More has come. */
  @Override
  public void handleEvent(StreamSourceChannel source) {
    if (drain(source) && deadline != null) {
      deadline.remove();
    }
  }

  /** Patience is at its end. */
  @Override
  public void run() {
    if (channel != null) {
      channel.getReadSetter().set(null);
    }
    close();
  }

  /** Throws away what is there. Returns whether that was the end. */
  private boolean drain(StreamSourceChannel source) {
    try {
      while (true) {
        scrap.clear();
        int count = source.read(scrap);
        if (count == 0) {
          return false;
        }
        if (count < 0 || exchange.isRequestComplete()) {
          // Both ends are complete now, so Undertow goes on to the next request by itself.
          exchange.endExchange();
          return true;
        }
      }
    } catch (IOException e) {
      close();
      return true;
    }
  }

  /** Tells the client that this was all, though what it still sends is taken. */
  private void endOutput() {
    if (exchange.getConnection() instanceof AbstractServerConnection connection) {
      try {
        connection.getOriginalSinkConduit().terminateWrites();
      } catch (IOException e) {
        close();
      }
    }
  }

  private void close() {
    IoUtils.safeClose(exchange.getConnection());
  }
}
