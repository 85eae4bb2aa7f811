package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.ResponseHeaders;
import dev.keyway.response.ContentWriter;
import dev.keyway.response.Locations;
import dev.keyway.response.Response;
import io.undertow.server.HttpServerExchange;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request with the answer that is prepared for it: a status, header fields, and the content as a
 * whole.
 */
public abstract sealed class RequestWithAnswer extends RequestWithParameters
    permits RequestContext {
  static final byte[] NO_CONTENT = {};

  private final Answer answer = new Answer();
  private final RequestSteps steps = new RequestSteps(answer);

  RequestWithAnswer(HttpServerExchange exchange, RequestLimits limits, OpenUploads uploads) {
    super(exchange, limits, uploads);
  }

  /**
   * Lets only requests pass whose client takes one of the media types of what will be answered, before
   * anything is done for it.
   *
   * @param types with their parameters
   * @throws HttpException 406 if it takes none of them
   */
  public void produces(String... types) {
    AcceptedTypes.requireAny(this, types);
  }

  /** Answers without content. */
  public void respond(int status) {
    steps.answer(status, null, NO_CONTENT);
  }

  /**
   * Answers with a value, in the form of the writer.
   *
   * @throws HttpException 406 to {@code GET} and {@code HEAD} if the client takes no such media type
   */
  public <T> void respond(int status, ContentWriter<T> writer, @Nullable T value) {
    steps.answer(status, writer.contentType(), writer.write(value));
    AcceptedTypes.require(this);
  }

  /**
   * Answers with content as it is. To {@code HEAD} only its length is sent.
   *
   * @param content isn't copied, so it must not be changed afterwards
   */
  public void respond(int status, String contentType, byte[] content) {
    FieldRules.check("Content-Type", contentType);
    steps.answer(status, contentType, content);
  }

  /**
   * Answers as a response says.
   *
   * @param status the one if the response has none of its own
   * @throws HttpException 406 to {@code GET} and {@code HEAD} if the client takes no such media type
   * @throws IllegalStateException if the response lacks what its status demands
   */
  public <T> void respondWith(
      int status, ContentWriter<T> writer, Response<? extends @Nullable T> response) {
    if (response.hasBody()) {
      answerWith(status, response, writer.contentType(), writer.write(response.body()));
      AcceptedTypes.require(this);
    } else {
      respondWith(status, response);
    }
  }

  /**
   * Answers as a response says that has no content.
   *
   * @param status the one if the response has none of its own
   * @throws IllegalStateException if the response lacks what its status demands
   */
  public void respondWith(int status, Response<?> response) {
    answerWith(status, response, null, NO_CONTENT);
  }

  /**
   * Answers with a redirect.
   *
   * @throws IllegalArgumentException if the location is none; see {@link Response#location}
   */
  public void redirect(int status, URI location) {
    responseHeader("Location", Locations.checked(location));
    respond(status);
  }

  /**
   * What was looked for.
   *
   * @throws HttpException 404 if nothing was found
   */
  public <T> T found(Optional<? extends T> value) {
    return value.orElseThrow(RequestWithAnswer::notFound);
  }

  /**
   * What was looked for.
   *
   * @throws HttpException 404 if nothing was found
   */
  public int found(OptionalInt value) {
    return value.orElseThrow(RequestWithAnswer::notFound);
  }

  /**
   * What was looked for.
   *
   * @throws HttpException 404 if nothing was found
   */
  public long found(OptionalLong value) {
    return value.orElseThrow(RequestWithAnswer::notFound);
  }

  /**
   * What was looked for.
   *
   * @throws HttpException 404 if nothing was found
   */
  public double found(OptionalDouble value) {
    return value.orElseThrow(RequestWithAnswer::notFound);
  }

  /**
   * Says who may keep the answer if it is no error and doesn't say so itself.
   *
   * @param directives the value of {@code Cache-Control}
   */
  public void cacheControl(String directives) {
    answer.cacheControl(directives);
  }

  /**
   * Adds a header field to the answer.
   *
   * @throws IllegalArgumentException if it can't be sent: a name that isn't a token, a value with line
   *     breaks, other control characters or characters beyond Latin-1
   */
  public void responseHeader(String name, String value) {
    FieldRules.check(name, value);
    answer.header(name, value);
  }

  /** The header fields of the answer. */
  public ResponseHeaders responseHeaders() {
    return new AnswerHeaders(answer);
  }

  /** How the request goes on. */
  public RequestSteps steps() {
    return steps;
  }

  /** What is to be sent. */
  Answer answer() {
    return answer;
  }

  /**
   * Answers as a response says, but for its content.
   *
   * @throws IllegalStateException if the response lacks what its status demands
   */
  void answerWith(
      int endpointStatus, Response<?> response, @Nullable String contentType, byte[] content) {
    int status = response.status() == 0 ? endpointStatus : response.status();
    String type = contentType;
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    List<String> own = response.fields();
    for (int i = 0; i < own.size(); i += 2) {
      names.add(own.get(i));
      if (contentType != null && own.get(i).equalsIgnoreCase("Content-Type")) {
        type = own.get(i + 1);
      } else {
        answer.header(own.get(i), own.get(i + 1));
      }
    }
    if (status == 401 && !names.contains("WWW-Authenticate")) {
      throw new IllegalStateException("a 401 has WWW-Authenticate (RFC 9110, section 15.5.2)");
    }
    if (status / 100 == 3 && status != 304 && !names.contains("Location")) {
      throw new IllegalStateException("a redirect has a Location");
    }
    steps.answer(status, type, content);
  }

  private static HttpException notFound() {
    return new HttpException(404, "Not Found");
  }
}
