package dev.keyway.request;

import dev.keyway.HttpException;
import io.undertow.util.SameThreadExecutor;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/**
 * A step that waits, without a thread, for a value that is being made elsewhere. Whoever makes it, the
 * request goes on on its own IO thread.
 *
 * @param <T> the type of the value
 */
final class CompletionWait<T extends @Nullable Object> implements Work {
  private final CompletionStage<? extends T> stage;
  private final Duration timeout;
  private final Completion<? super T> then;
  private final AtomicBoolean settled = new AtomicBoolean();

  // Written before the step is handed to the IO thread, and read there.
  private @Nullable T value;
  private @Nullable Throwable failure;

  /**
   * A step.
   *
   * @param timeout how long the value may take
   */
  CompletionWait(CompletionStage<? extends T> stage, Duration timeout, Completion<? super T> then) {
    this.stage = stage;
    this.timeout = timeout;
    this.then = then;
  }

  /** Begins to wait. The handler is told when to go on, once. */
  void begin(RequestHandler handler, RequestContext request) {
    // Undertow has to know that the request isn't over when its handler returns, also on a worker,
    // where it handles a request that was sent ahead of the answer to another one.
    request.exchange().dispatch(SameThreadExecutor.INSTANCE, () -> listen(handler, request));
  }

  private void listen(RequestHandler handler, RequestContext request) {
    XnioExecutor.Key deadline = request
        .exchange()
        .getIoThread()
        .executeAfter(() -> giveUp(handler, request), timeout.toMillis(), TimeUnit.MILLISECONDS);
    stage.whenComplete((made, problem) -> {
      if (settled.compareAndSet(false, true)) {
        deadline.remove();
        value = made;
        failure = problem;
        goOn(handler, request);
      }
    });
  }

  private void giveUp(RequestHandler handler, RequestContext request) {
    if (settled.compareAndSet(false, true)) {
      failure = new HttpException(503, "The answer was not ready in time");
      goOn(handler, request);
      stage.toCompletableFuture().cancel(true);
    }
  }

  private void goOn(RequestHandler handler, RequestContext request) {
    Runnable step = () -> handler.resume(request, this);
    try {
      request.exchange().getIoThread().execute(step);
    } catch (RejectedExecutionException stopped) {
      // The server is stopping; what is open is closed even so.
      step.run();
    }
  }

  @Override
  @SuppressWarnings("NullAway") // the value is as nullable as the stage says
  public void run() throws Exception {
    Throwable problem = failure;
    while ((problem instanceof CompletionException || problem instanceof ExecutionException)
        && problem.getCause() != null) {
      problem = problem.getCause();
    }
    if (problem instanceof Exception exception) {
      throw exception;
    }
    if (problem instanceof Error error) {
      throw error;
    }
    if (problem != null) {
      throw new IllegalStateException(problem);
    }
    then.accept(value);
  }
}
