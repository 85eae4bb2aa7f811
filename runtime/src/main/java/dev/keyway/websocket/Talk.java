package dev.keyway.websocket;

import dev.keyway.HttpException;
import dev.keyway.error.ValidationError;
import dev.keyway.error.ValidationException;
import dev.keyway.security.InvalidTokenException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A handler that talks through a connection, and how that ends: with one close code, whatever happens. */
final class Talk {
  private static final Logger LOG = LoggerFactory.getLogger(Talk.class);

  private final Session session;
  private final WebSocketHandler handler;
  private final String label;
  private final EndOfTalk ending;
  private final Runnable whenDone;

  Talk(
      Session session,
      WebSocketHandler handler,
      String label,
      EndOfTalk ending,
      Runnable whenDone) {
    this.session = session;
    this.handler = handler;
    this.label = label;
    this.ending = ending;
    this.whenDone = whenDone;
  }

  /** Begins to talk, on a thread of its own. */
  void begin(Executor executor) {
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException full) {
      end(new HttpException(503, "The server is busy"));
    } catch (Throwable failure) {
      // Such as no memory for another thread.
      end(failure);
    }
  }

  private void run() {
    Throwable failure = null;
    try {
      session.run(handler);
    } catch (Throwable thrown) {
      failure = thrown;
    }
    end(failure);
  }

  private void end(@Nullable Throwable failure) {
    try {
      close(ending.end(isOrderly(failure) ? null : failure));
    } catch (Throwable second) {
      close(second);
    } finally {
      WebSocketClosedException end = session.end();
      ending.closed(end == null ? CloseCode.LOST : end.code());
      whenDone.run();
    }
  }

  /** Whether a handler has only stopped because somebody has closed the connection. */
  private boolean isOrderly(@Nullable Throwable failure) {
    WebSocketClosedException end = session.end();
    return failure instanceof WebSocketClosedException && end != null && end.isClean();
  }

  private void close(@Nullable Throwable failure) {
    if (failure == null) {
      session.close();
    } else if (failure instanceof WebSocketClosedException) {
      LOG.debug("{}: the connection was lost", label);
      session.close();
    } else if (failure instanceof InterruptedException && session.end() != null) {
      LOG.debug("{}: the server has stopped", label);
    } else if (failure instanceof HttpException refusal) {
      session.close(code(refusal.status()), FrameEncoder.shortened(refusal.detail()));
    } else if (failure instanceof ValidationException invalid) {
      LOG.debug("{}: a message isn't valid: {}", label, invalid.errors());
      session.close(CloseCode.INVALID_DATA, FrameEncoder.shortened(reason(invalid.errors())));
    } else if (failure instanceof InvalidTokenException) {
      LOG.debug("{}: invalid token: {}", label, failure.getMessage());
      session.close(CloseCode.POLICY_VIOLATION, "Could not validate credentials");
    } else {
      String id = UUID.randomUUID().toString();
      LOG.error("{} failed: id {}", label, id, failure);
      session.close(CloseCode.INTERNAL_ERROR, "id " + id);
    }
  }

  /** What is wrong first, and where: there is no room for more. */
  private static String reason(List<ValidationError> errors) {
    if (errors.isEmpty()) {
      return "The message is not valid";
    }
    ValidationError first = errors.get(0);
    String place = first.pointer() == null ? first.name() : first.pointer();
    return (place == null || place.isEmpty() ? "The message" : place) + " " + first.message();
  }

  private static int code(int status) {
    return switch (status) {
      case 413 -> CloseCode.TOO_BIG;
      case 503 -> CloseCode.TRY_AGAIN_LATER;
      default -> status >= 500 ? CloseCode.INTERNAL_ERROR : CloseCode.POLICY_VIOLATION;
    };
  }
}
