package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.error.ErrorBoundary;
import dev.keyway.error.Unavailable;
import dev.keyway.websocket.WebSocketSettings;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

/**
 * Carries a request through its steps: takes it from Undertow on the IO thread, reads its body when a
 * step waits for it, hands it to a worker when a step may block, and sends the answer, once.
 *
 * <p>Each step runs inside the error boundary, whichever thread it is on, and ends before what it asked
 * for begins. So a request is never in two places at once, and a refusal never leaves the IO thread.
 * Values that are to be closed at the end are closed in a step of their own, before the answer is sent.
 */
public final class RequestHandler implements HttpHandler, AutoCloseable {
  private final ErrorBoundary boundary;
  private final RequestLimits limits;
  private final @Nullable Executor workers;
  private final AnswerStep[] lastSteps;
  private final BackgroundWork background;
  private final WebSocketSettings webSockets;
  private final OpenUploads uploads = new OpenUploads();
  private final Executor handover = task -> handOver((WorkerStep) task);
  private final StreamStep.Start start = this::startAnswer;

  /**
   * A handler.
   *
   * @param boundary what runs the steps
   * @param limits what a request may hold
   * @param workers where steps run that may block; null for the worker pool of the server
   * @param lastSteps what completes every answer, in order
   * @param background what runs the tasks that are left when an answer was sent
   * @param webSockets what holds for those
   */
  public RequestHandler(
      ErrorBoundary boundary,
      RequestLimits limits,
      @Nullable Executor workers,
      List<AnswerStep> lastSteps,
      BackgroundWork background,
      WebSocketSettings webSockets) {
    this.boundary = boundary;
    this.limits = limits;
    this.workers = workers;
    this.lastSteps = lastSteps.toArray(new AnswerStep[0]);
    this.background = background;
    this.webSockets = webSockets;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRequestHeaders().contains(Headers.EXPECT)) {
      // It asks the client to go on when the body is read, not before.
      new HttpContinueReadHandler(this::begin).handleRequest(exchange);
    } else {
      begin(exchange);
    }
  }

  private void begin(HttpServerExchange exchange) {
    RequestContext request = new RequestContext(exchange, limits, uploads, webSockets, start);
    boundary.handle(request);
    proceed(request);
  }

  /** Runs a step that had to wait, right here, and goes on from there. */
  void resume(RequestContext request, Work step) {
    try {
      boundary.resume(request, step);
      proceed(request);
    } catch (Throwable failure) {
      cutOff(request, failure);
    }
  }

  /** Goes on with a step that waited for the body, where that step belongs. */
  void bodyIsRead(RequestContext request, Work step) {
    try {
      request.steps().putBack(step);
      proceed(request);
    } catch (Throwable failure) {
      cutOff(request, failure);
    }
  }

  /** Not even the answer could be sent, so nothing sensible can. */
  private void cutOff(RequestContext request, Throwable failure) {
    log().error("{} was cut off", request, failure);
    IoUtils.safeClose(request.exchange().getConnection());
    request.steps().discardAnswer();
    request.steps().endsWith(failure);
    Work last = request.steps().takeNext();
    if (last != null && request.steps().isEnding()) {
      boundary.resume(request, last);
    }
    // So that whoever waits for the end of the request learns of it.
    request.exchange().endExchange();
  }

  private void proceed(RequestContext request) {
    HttpServerExchange exchange = request.exchange();
    Work step;
    while ((step = request.steps().takeNext()) != null) {
      if (request.nextNeedsBody()) {
        Work ready = new BodyReading(this, request, step).begin();
        if (ready == null) {
          return;
        }
        if (ready != step) {
          boundary.resume(request, ready);
          continue;
        }
      }
      if (step instanceof CompletionWait<?> wait) {
        wait.begin(this, request);
        return;
      }
      if (step instanceof WebSocketStep upgrade) {
        upgrade(request, upgrade);
        return;
      }
      if (request.steps().nextMayBlock() && exchange.isInIoThread()) {
        exchange.dispatch(handover, new WorkerStep(request, step));
        return;
      }
      boundary.resume(request, step);
    }
    AnswerStream started = request.steps().startedAnswer();
    if (started != null) {
      end(request, started);
    } else if (exchange.isInIoThread() && completionTakesLong(request)) {
      exchange.dispatch(task -> onWorker(exchange, task), () -> complete(request));
    } else {
      complete(request);
    }
  }

  private void complete(RequestContext request) {
    try {
      completeHead(request);
      background.runAfter(request, workersOf(request.exchange()));
      AnswerSender.send(request);
    } catch (Throwable failure) {
      cutOff(request, failure);
    }
  }

  private void upgrade(RequestContext request, WebSocketStep step) {
    try {
      step.run();
      completeHead(request);
      AnswerSender.upgrade(
          request, (connection, unused) -> step.open(connection, webSockets, background));
    } catch (Throwable failure) {
      cutOff(request, failure);
    }
  }

  private void completeHead(RequestContext request) {
    for (AnswerStep last : lastSteps) {
      last.complete(request, request.answer());
    }
  }

  /** On a worker if there is one, since the answer is ready whoever sends it. */
  private void onWorker(HttpServerExchange exchange, Runnable task) {
    try {
      workersOf(exchange).execute(task);
    } catch (RejectedExecutionException full) {
      task.run();
    }
  }

  /** Sends the head of an answer whose content is written piece by piece. */
  private OutputStream startAnswer(RequestContext request) {
    completeHead(request);
    return AnswerSender.start(request);
  }

  /**
   * Ends an answer that has begun: properly, or so that nobody takes what is there of it for the whole.
   * Whatever failed was logged where it happened.
   */
  private void end(RequestContext request, AnswerStream answer) {
    HttpServerExchange exchange = request.exchange();
    try {
      if (!request.steps().hasFailed()) {
        background.runAfter(request, workersOf(exchange));
        answer.end();
        exchange.endExchange();
        return;
      }
    } catch (IOException gone) {
      log().debug("{}: the client left before the end of its answer", request);
    }
    IoUtils.safeClose(exchange.getConnection());
    exchange.endExchange();
  }

  /** Where what may block runs. */
  Executor workersOf(HttpServerExchange exchange) {
    return workers != null ? workers : exchange.getConnection().getWorker();
  }

  private boolean completionTakesLong(RequestContext request) {
    for (AnswerStep last : lastSteps) {
      if (last.takesLong(request.answer())) {
        return true;
      }
    }
    return false;
  }

  private void handOver(WorkerStep step) {
    try {
      workersOf(step.request.exchange()).execute(step);
    } catch (RejectedExecutionException full) {
      resume(step, BodyReader.failure(new Unavailable("Service Unavailable")));
    } catch (Throwable failure) {
      // Such as no memory for another thread.
      resume(step, () -> {
        throw new IllegalStateException("no worker", failure);
      });
    }
  }

  /** Goes on where there is no worker: without the step, but what is open is closed even so. */
  private void resume(WorkerStep step, Work otherwise) {
    resume(step.request, step.request.steps().isEnding() ? step.work : otherwise);
  }

  /** Drops what requests that a stopped server has cut off had uploaded, and their WebSockets. */
  @Override
  public void close() {
    webSockets.open().close();
    uploads.close();
  }

  @Override
  public String toString() {
    return boundary.toString();
  }

  /** A step on its way to a worker. */
  private final class WorkerStep implements Runnable {
    private final RequestContext request;
    private final Work work;

    WorkerStep(RequestContext request, Work work) {
      this.request = request;
      this.work = work;
    }

    @Override
    public void run() {
      if (request.steps().isEnding() || request.exchange().getConnection().isOpen()) {
        resume(request, work);
      } else if (request.steps().hasToEnd()) {
        resume(request, BodyReader.failure(new HttpException(400, "The connection was closed")));
      } else {
        request.exchange().endExchange();
      }
    }
  }

  /** Looked for when there is something to log: to set logging up would make every start slower. */
  private static Logger log() {
    return LoggerFactory.getLogger(RequestHandler.class);
  }
}
