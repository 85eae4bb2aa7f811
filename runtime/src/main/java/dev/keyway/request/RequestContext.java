package dev.keyway.request;

import dev.keyway.BackgroundTasks;
import dev.keyway.HttpException;
import dev.keyway.Request;
import dev.keyway.UnitOfWork;
import dev.keyway.response.Response;
import dev.keyway.response.StreamingBody;
import dev.keyway.websocket.WebSocketHandler;
import dev.keyway.websocket.WebSocketSettings;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One request, from routing to its answer, as endpoints see it.
 *
 * <p>A request is served in steps. A step ends with an answer ({@link #respond}), or says what the next
 * step is and waits for ({@link #blocking}, {@link #readBody}), or throws.
 * What it said takes effect when it has returned: whatever is thrown after an answer was prepared
 * replaces that answer, so nothing false is ever sent.
 *
 * <p>Nothing is parsed unless it is asked for. A request belongs to one thread at a time.
 *
 * <p>Here is what comes next. The rest is in the levels below: {@link ReceivedRequest} has what was
 * sent, {@link HandledRequest} what Keyway's own handlers note, {@link CheckedRequest} what is wrong,
 * {@link RequestWithBody} the body, {@link RequestWithParameters} the parameters, and {@link
 * RequestWithAnswer} the answer.
 */
public final class RequestContext extends RequestWithAnswer {
  private final StreamStep.Start start;
  private final WebSocketSettings webSockets;

  private @Nullable Handshake handshake;

  RequestContext(
      HttpServerExchange exchange,
      RequestLimits limits,
      OpenUploads uploads,
      WebSocketSettings webSockets,
      StreamStep.Start start) {
    super(exchange, limits, uploads);
    this.start = start;
    this.webSockets = webSockets;
  }

  /** The request itself. */
  public Request view() {
    return new RequestView(this);
  }

  /** Goes on with work that may block, on a worker. */
  public void blocking(Work work) {
    steps().goOn(work, BodyAs.NOTHING, true);
  }

  /**
   * Reads the body, and goes on on the IO thread with work that doesn't block.
   *
   * <p>No thread waits for the body. One that is longer than the limit is answered with 413, as far as
   * possible before it is read; one that hasn't arrived in time with 408.
   */
  public void readBody(Work work) {
    steps().goOn(work, BodyAs.BYTES, false);
  }

  /**
   * Reads the body as {@link #readBody} does, if it is JSON: one that is said to be something else is
   * answered with 415 before it is read.
   */
  public void readJson(Work work) {
    steps().goOn(work, BodyAs.JSON, false);
  }

  /**
   * Reads the body as a form with files, and goes on with work that doesn't block but for reading them:
   * on the IO thread, or on a worker if a file isn't in memory.
   *
   * <p>No thread waits for the body. One that is longer than the limit of uploads is answered with 413,
   * as far as possible before it is read; one that hasn't arrived in time with 408. One that isn't a
   * form isn't read.
   */
  public void readFiles(Work work) {
    steps().goOn(work, BodyAs.FORM, false);
  }

  /**
   * Reads the body, and goes on with work that doesn't block but for reading its {@link #stream}: on the
   * IO thread, or on a worker if the body isn't in memory.
   *
   * <p>No thread waits for the body. One that is longer than the limit of uploads is answered with 413,
   * as far as possible before it is read; one that hasn't arrived in time with 408.
   */
  public void readStream(Work work) {
    steps().goOn(work, BodyAs.STREAM, false);
  }

  /**
   * Goes on on the IO thread with a value that is being made elsewhere, when it is there. No thread
   * waits for it. If it fails, so does the request; if it takes longer than {@link
   * RequestLimits#stageTimeout}, the answer is 503 and it is cancelled.
   *
   * @param then what doesn't block
   */
  public <T extends @Nullable Object> void await(
      CompletionStage<? extends T> stage, Completion<? super T> then) {
    steps()
        .goOn(new CompletionWait<T>(stage, limits().stageTimeout(), then), BodyAs.NOTHING, false);
  }

  /**
   * Closes a value at the end of the request: after its last step, before an answer of known length is
   * sent, in the reverse of the order in which values are handed over here. If that fails, so does the
   * request.
   *
   * @param value made for this request in a step that isn't the last one; null is nothing to close
   * @return the value
   */
  public <T extends @Nullable AutoCloseable> T closeAtEnd(T value) {
    if (value != null) {
      steps().closeAtEnd(value, !exchange().isInIoThread());
    }
    return value;
  }

  /**
   * The same for a value that is also told whether the request succeeds.
   *
   * @param value made for this request in a step that isn't the last one; null is nothing to close
   * @return the value
   */
  public <T extends @Nullable UnitOfWork> T completeAtEnd(T value) {
    if (value != null) {
      steps().completeAtEnd(value, !exchange().isInIoThread());
    }
    return value;
  }

  /**
   * Answers with content that is written piece by piece, on a worker, in a step of its own.
   *
   * @param contentType the media type of the content
   */
  public void stream(int status, String contentType, StreamingBody content) {
    respond(status, contentType, NO_CONTENT);
    steps().stream(this, content, start);
  }

  /**
   * Answers as a response says, with content that is written piece by piece.
   *
   * @param status the one if the response has none of its own
   * @throws IllegalStateException if the response lacks what its status demands
   */
  public void streamWith(
      int status, String contentType, Response<? extends StreamingBody> response) {
    StreamingBody content = response.body();
    if (content == null) {
      respondWith(status, response);
      return;
    }
    answerWith(status, response, contentType, NO_CONTENT);
    steps().stream(this, content, start);
  }

  /**
   * Lets only the handshake of a WebSocket pass, by a browser only from a page that may connect.
   *
   * @param subprotocols those that can be agreed on, the preferred first
   * @throws HttpException 426 if it is none, 400 if it is malformed or asks for other subprotocols, 403
   *     if the page may not
   */
  public void requireHandshake(String... subprotocols) {
    handshake = Handshake.of(this, webSockets, subprotocols);
  }

  /**
   * Answers the handshake, and has a handler talk through the connection, on a thread of its own.
   *
   * @throws HttpException 503 if there are too many connections
   * @throws IllegalStateException if {@link #requireHandshake} didn't let it pass
   */
  public void upgrade(WebSocketHandler handler) {
    if (handshake == null) {
      throw new IllegalStateException("there was no handshake");
    }
    webSockets.open().requireRoom(webSockets.limits().connectionLimit());
    steps().goOn(new WebSocketStep(this, handshake, handler), BodyAs.NOTHING, false);
  }

  /** What is done after the answer was sent. */
  public BackgroundTasks backgroundTasks() {
    return steps()::addTask;
  }

  /** Whether the next step has to wait for the body. */
  boolean nextNeedsBody() {
    return steps().nextBody() != BodyAs.NOTHING && !bodyContent().isRead();
  }

  /** The form in the body is there. */
  void formIsRead(FormData form) {
    bodyContent().hold(form);
    steps().nextMayBlock(bodyContent().isOnDisk());
  }

  /** What was to be uploaded is there. */
  void uploadIsRead() {
    bodyContent().holdUpload();
    steps().nextMayBlock(bodyContent().isOnDisk());
  }
}
