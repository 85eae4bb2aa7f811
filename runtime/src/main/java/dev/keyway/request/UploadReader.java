package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.error.Unavailable;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads the body of one request into a {@link Spool}, without ever waiting for it: what isn't there yet
 * is read when it comes, until the deadline.
 *
 * <p>All of this is on the IO thread of the connection, but for the writing of the spool's file, which
 * may block: for each piece of it a worker is borrowed, and nothing is read meanwhile. So a client that
 * stalls holds no thread, one that sends faster than the disk writes is slowed down, and no more than a
 * piece is in memory.
 */
final class UploadReader implements ChannelListener<StreamSourceChannel> {
  private static final int BUFFER = 16 * 1024;

  /** What the body is read as. */
  interface Content {
    /** Takes the next piece. */
    void take(byte[] bytes, int from, int to);

    /** Takes the end, and gives the result to the request. */
    void end();
  }

  private final RequestHandler handler;
  private final RequestContext request;
  private final HttpServerExchange exchange;
  private final Work next;
  private final Spool spool;
  private final Content content;
  private final UploadLimits limits;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  private long total;
  private @Nullable StreamSourceChannel channel;
  private XnioExecutor.@Nullable Key deadline;
  private boolean writing;
  private boolean late;
  private boolean done;

  /**
   * A reader of one body.
   *
   * @param next the step to go on with when the body is there
   */
  UploadReader(
      RequestHandler handler, RequestContext request, Work next, Spool spool, Content content) {
    this.handler = handler;
    this.request = request;
    this.exchange = request.exchange();
    this.next = next;
    this.spool = spool;
    this.content = content;
    this.limits = request.limits().uploads();
  }

  /**
   * Starts reading. The handler will be told when to go on.
   *
   * @throws HttpException 413 if the body is announced as too large
   */
  void begin() {
    if (exchange.getRequestContentLength() > limits.bodyLimit()) {
      throw tooLarge();
    }
    StreamSourceChannel source = request.bodySource().channel();
    if (source == null) {
      throw new IllegalStateException("the body is read elsewhere");
    }
    channel = source;
    exchange.addExchangeCompleteListener(this::exchangeIsComplete);
    // Reading and writing in turn isn't possible within Undertow's call of a handler.
    exchange.dispatch(exchange.getIoThread(), this::start);
  }

  private void exchangeIsComplete(
      HttpServerExchange ended, ExchangeCompletionListener.NextListener others) {
    request.bodyContent().drop();
    others.proceed();
  }

  private void start() {
    deadline = exchange
        .getIoThread()
        .executeAfter(this::expire, limits.bodyTimeout().toMillis(), TimeUnit.MILLISECONDS);
    StreamSourceChannel source = source();
    source.getReadSetter().set(this);
    handleEvent(source);
  }

  /** More has come. */
  @Override
  public void handleEvent(StreamSourceChannel source) {
    if (done || writing) {
      return;
    }
    try {
      read(source);
    } catch (RequestTooBigException e) {
      refuse(tooLarge());
    } catch (HttpException refusal) {
      refuse(refusal);
    } catch (IOException e) {
      refuse(unreadable());
    } catch (Throwable failure) {
      refuse(failure);
    }
  }

  private void read(StreamSourceChannel source) throws IOException {
    while (true) {
      buffer.clear();
      int count = source.read(buffer);
      if (count == 0) {
        if (request.bodySource().isMalformed()) {
          throw unreadable();
        }
        source.resumeReads();
        return;
      }
      total += Math.max(count, 0);
      if (total > limits.bodyLimit()) {
        throw tooLarge();
      }
      content.take(buffer.array(), 0, buffer.position());
      if (count < 0 || exchange.isRequestComplete()) {
        content.end();
        if (spool.isUneven()) {
          write(this::finish);
        } else {
          finish();
        }
        return;
      }
      if (spool.isFull()) {
        source.suspendReads();
        write(() -> handleEvent(source));
        return;
      }
    }
  }

  /** Writes on a worker what the spool holds, and then goes on on the IO thread. */
  private void write(Runnable then) {
    writing = true;
    try {
      handler.workersOf(exchange).execute(() -> {
        Throwable failure = null;
        try {
          spool.flush();
        } catch (Throwable e) {
          failure = new IllegalStateException("the temporary file could not be written", e);
        }
        Throwable outcome = failure;
        try {
          exchange.getIoThread().execute(() -> written(outcome, then));
        } catch (RejectedExecutionException stopped) {
          request.bodyContent().drop();
        }
      });
    } catch (RejectedExecutionException full) {
      writing = false;
      throw new Unavailable("Service Unavailable");
    }
  }

  private void written(@Nullable Throwable failure, Runnable then) {
    writing = false;
    if (failure != null) {
      refuse(failure);
    } else if (late) {
      expire();
    } else {
      then.run();
    }
  }

  /** The deadline has passed. */
  private void expire() {
    late = true;
    if (!done && !writing) {
      exchange.setPersistent(false);
      request.bodySource().closeAbruptly();
      refuse(new HttpException(408, "The body did not arrive in time"));
    }
  }

  private void finish() {
    stop();
    handler.bodyIsRead(request, next);
  }

  private void refuse(Throwable failure) {
    if (done) {
      return;
    }
    stop();
    request.bodyContent().drop();
    handler.resume(request, BodyReader.failure(failure));
  }

  private void stop() {
    done = true;
    source().suspendReads();
    source().getReadSetter().set(null);
    if (deadline != null) {
      deadline.remove();
    }
  }

  private StreamSourceChannel source() {
    StreamSourceChannel source = channel;
    if (source == null) {
      throw new IllegalStateException("not begun");
    }
    return source;
  }

  private HttpException unreadable() {
    exchange.setPersistent(false);
    return new HttpException(400, "The body could not be read");
  }

  private static HttpException tooLarge() {
    return new HttpException(413, "The body is too large");
  }
}
