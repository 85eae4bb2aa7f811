package dev.keyway.request;

import dev.keyway.response.FileContent;
import dev.keyway.response.StreamingBody;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The step that writes the content of an answer piece by piece. */
final class StreamStep implements Work {
  private static final String EVENTS = "text/event-stream";
  private static final String CACHE_CONTROL = "Cache-Control";

  private final RequestContext request;
  private final StreamingBody body;
  private final Start start;
  private @Nullable AnswerStream out;

  /**
   * A step.
   *
   * @param start sends the head of the answer, when it is certain
   */
  StreamStep(RequestContext request, StreamingBody body, Start start) {
    this.request = request;
    this.body = body;
    this.start = start;
    Answer answer = request.answer();
    answer.sayCacheControl();
    if (EVENTS.equals(answer.contentType())
        && !answer.hasHeader(CACHE_CONTROL)
        && !request.asksForCredential()) {
      // A cache that keeps what it has until it is complete would never give it away.
      answer.header(CACHE_CONTROL, "no-cache");
    }
  }

  /** Sends the head of an answer, and says where its content goes. */
  interface Start {
    OutputStream answer(RequestContext request) throws IOException;
  }

  /** What is done at the end, whatever happened. */
  @SuppressWarnings("try") // it may be interrupted, as all of the user's code
  private interface Closing extends AutoCloseable {}

  /** The answer whose head has been sent, so that it can't be another one any more; or null. */
  @Nullable
  AnswerStream started() {
    return out != null && out.isStarted() ? out : null;
  }

  /** Writes it. What was short enough is sent as a whole, after what may still fail. */
  @Override
  @SuppressWarnings("try") // the resource is there to be closed
  public void run() throws Exception {
    try (Closing unused = body::close) {
      FileAnswer.Part part = null;
      if (body instanceof FileContent file) {
        part = FileAnswer.of(request, file).prepare(request.answer());
        if (part == null) {
          return;
        }
      }
      AcceptedTypes.require(request);
      boolean isEmpty = part != null && part.length() == 0;
      if (isEmpty || CachingStep.replaces(request)) {
        return;
      }
      if (request.method().equals("HEAD")) {
        if (part == null) {
          request.answer().sendInPieces();
        }
        return;
      }
      AnswerStream stream = new AnswerStream(() -> {
        request.answer().sendInPieces();
        return start.answer(request);
      });
      out = stream;
      if (part != null) {
        // The length is known, so even a short file is sent as it is and not made into another
        // answer.
        stream.flush();
        part.writeTo(stream, (FileContent) body);
        return;
      }
      body.writeTo(stream);
      if (stream.isStarted()) {
        stream.flush();
      } else {
        Answer answer = request.answer();
        answer.give(answer.status(), answer.contentType(), stream.content());
      }
    }
  }
}
