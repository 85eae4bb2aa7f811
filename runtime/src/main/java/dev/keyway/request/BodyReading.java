package dev.keyway.request;

import dev.keyway.HttpException;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the reading of a body in the way that the next step of its request needs. */
final class BodyReading {
  private final RequestHandler handler;
  private final RequestContext request;
  private final Work next;

  BodyReading(RequestHandler handler, RequestContext request, Work next) {
    this.handler = handler;
    this.request = request;
    this.next = next;
  }

  /**
   * Starts reading.
   *
   * @return the step to go on with at once: the next one, or one that refuses the request; null if the
   *     handler will be told when to go on
   */
  @Nullable
  Work begin() {
    try {
      HeaderValues codings = request.exchange().getRequestHeaders().get(Headers.CONTENT_ENCODING);
      if (codings != null && !request.exchange().isRequestComplete()) {
        ContentCoding.requireNone(codings);
      }
      return switch (request.steps().nextBody()) {
        case NOTHING -> next;
        case BYTES -> new BodyReader(handler, request, next).begin();
        case JSON -> json();
        case FORM -> form();
        case STREAM -> stream();
      };
    } catch (HttpException refusal) {
      return BodyReader.failure(refusal);
    }
  }

  private @Nullable Work json() {
    HeaderValues types = request.exchange().getRequestHeaders().get(Headers.CONTENT_TYPE);
    // Of a body in chunks only its end shows that there is none, and then it needs no type.
    boolean mayBeEmpty = types == null && request.exchange().getRequestContentLength() < 0;
    if (!mayBeEmpty && !request.exchange().isRequestComplete()) {
      MediaType.requireJson(request.method(), request.contentType());
    }
    return new BodyReader(handler, request, next).begin();
  }

  private @Nullable Work form() {
    List<String> contentType = request.contentType();
    String boundary = MediaType.boundary(contentType);
    if (boundary == null && MediaType.isForm(contentType)) {
      return new BodyReader(handler, request, next).begin();
    }
    if (boundary == null || request.exchange().isRequestComplete()) {
      request.formIsRead(FormData.NONE);
      return next;
    }
    RequestLimits limits = request.limits();
    Spool spool = request.bodyContent().newSpool();
    FormCollector collector = new FormCollector(spool, limits.bodyLimit());
    MultipartParser parser = new MultipartParser(
        boundary, limits.uploads().partLimit(), limits.uploads().partHeadLimit(), collector);
    return upload(spool, new UploadReader.Content() {
      @Override
      public void take(byte[] bytes, int from, int to) {
        parser.take(bytes, from, to);
      }

      @Override
      public void end() {
        parser.end();
        request.formIsRead(collector.form());
      }
    });
  }

  private @Nullable Work stream() {
    Spool spool = request.bodyContent().newSpool();
    if (request.exchange().isRequestComplete()) {
      request.uploadIsRead();
      return next;
    }
    return upload(spool, new UploadReader.Content() {
      @Override
      public void take(byte[] bytes, int from, int to) {
        spool.append(bytes, from, to - from);
      }

      @Override
      public void end() {
        request.uploadIsRead();
      }
    });
  }

  private @Nullable Work upload(Spool spool, UploadReader.Content content) {
    new UploadReader(handler, request, next, spool, content).begin();
    return null;
  }
}
