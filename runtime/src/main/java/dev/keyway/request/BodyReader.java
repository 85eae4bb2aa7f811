package dev.keyway.request;

import dev.keyway.HttpException;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads the body of one request into memory, up to the limit, without ever waiting for it: what isn't
 * there yet is read when it comes, on the IO thread, until the deadline.
 */
final class BodyReader implements ChannelListener<StreamSourceChannel>, Runnable {
  private static final byte[] NO_BODY = {};

  /** What is set aside for a body before it comes. A client that promises much gets no more. */
  private static final int FIRST_BUFFER = 16 * 1024;

  private final RequestHandler handler;
  private final RequestContext request;
  private final HttpServerExchange exchange;
  private final Work next;
  private final int limit;

  private ByteBuffer buffer = ByteBuffer.wrap(NO_BODY);
  private @Nullable StreamSourceChannel channel;
  private XnioExecutor.@Nullable Key deadline;
  private boolean done;

  BodyReader(RequestHandler handler, RequestContext request, Work next) {
    this.handler = handler;
    this.request = request;
    this.exchange = request.exchange();
    this.next = next;
    this.limit = request.limits().bodyLimit();
  }

  /** A step that fails, as when it refuses the request. */
  static Work failure(Throwable failure) {
    return () -> {
      if (failure instanceof Exception exception) {
        throw exception;
      }
      throw new IllegalStateException("reading the body failed", failure);
    };
  }

  /**
   * Starts reading.
   *
   * @return the step to go on with at once: the next one, or one that refuses the request; null if the
   *     handler will be told when to go on
   */
  @Nullable
  Work begin() {
    if (exchange.isRequestComplete()) {
      request.bodyContent().hold(NO_BODY);
      return next;
    }
    long length = exchange.getRequestContentLength();
    if (length > limit) {
      return tooLarge();
    }
    StreamSourceChannel source = request.bodySource().channel();
    if (source == null) {
      return () -> {
        throw new IllegalStateException("the body is read elsewhere");
      };
    }
    channel = source;
    // One byte more than is to come: that it was all is only told to whoever has room for more.
    buffer = ByteBuffer.allocate((int) Math.min(FIRST_BUFFER, (length < 0 ? limit : length) + 1));
    Work ready = read(source);
    if (ready == null) {
      // The order matters: from resumeReads() on, an IO thread may be faster than this one.
      deadline = exchange
          .getIoThread()
          .executeAfter(this, request.limits().bodyTimeout().toMillis(), TimeUnit.MILLISECONDS);
      source.getReadSetter().set(this);
      source.resumeReads();
    }
    return ready;
  }

  /** More has come. */
  @Override
  public void handleEvent(StreamSourceChannel source) {
    if (done) {
      return;
    }
    Work ready;
    try {
      ready = read(source);
    } catch (Throwable failure) {
      ready = failure(failure);
    }
    if (ready != null) {
      stop(source);
      if (ready == next) {
        handler.bodyIsRead(request, next);
      } else {
        handler.resume(request, ready);
      }
    }
  }

  /** The deadline has passed. */
  @Override
  public void run() {
    if (!done && channel != null) {
      stop(channel);
      exchange.setPersistent(false);
      request.bodySource().closeAbruptly();
      handler.resume(request, failure(new HttpException(408, "The body did not arrive in time")));
    }
  }

  private void stop(StreamSourceChannel source) {
    done = true;
    source.suspendReads();
    source.getReadSetter().set(null);
    if (deadline != null) {
      deadline.remove();
    }
  }

  private @Nullable Work read(StreamSourceChannel source) {
    try {
      while (true) {
        if (!buffer.hasRemaining()) {
          grow();
        }
        int count = source.read(buffer);
        if (count == 0) {
          return request.bodySource().isMalformed() ? unreadable() : null;
        }
        if (buffer.position() > limit) {
          return tooLarge();
        }
        if (count < 0 || exchange.isRequestComplete()) {
          request.bodyContent().hold(content());
          return next;
        }
      }
    } catch (RequestTooBigException e) {
      return tooLarge();
    } catch (IOException e) {
      return unreadable();
    }
  }

  private void grow() {
    int size = (int) Math.min(limit + 1L, Math.max(buffer.capacity() * 2L, FIRST_BUFFER));
    buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), size)).position(buffer.position());
  }

  private byte[] content() {
    byte[] bytes = buffer.array();
    return bytes.length == buffer.position() ? bytes : Arrays.copyOf(bytes, buffer.position());
  }

  private Work unreadable() {
    exchange.setPersistent(false);
    return failure(new HttpException(400, "The body could not be read"));
  }

  private static Work tooLarge() {
    return failure(new HttpException(413, "The body is too large"));
  }
}
