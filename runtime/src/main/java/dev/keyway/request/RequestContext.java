package dev.keyway.request;

import dev.keyway.BackgroundTasks;
import dev.keyway.HttpException;
import dev.keyway.Request;
import dev.keyway.ResponseHeaders;
import dev.keyway.UnitOfWork;
import dev.keyway.error.ValidationError;
import dev.keyway.error.ValidationException;
import dev.keyway.json.BodyErrors;
import dev.keyway.json.JsonMembers;
import dev.keyway.json.JsonReader;
import dev.keyway.response.ContentWriter;
import dev.keyway.response.Locations;
import dev.keyway.response.Response;
import dev.keyway.response.StreamingBody;
import dev.keyway.routing.RequestPath;
import dev.keyway.support.Violations;
import dev.keyway.websocket.WebSocketHandler;
import dev.keyway.websocket.WebSocketSettings;
import io.undertow.server.HttpServerExchange;
import jakarta.validation.ConstraintValidator;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
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
 */
public final class RequestContext extends HandledRequest implements BodyErrors {
  private static final byte[] NO_CONTENT = {};

  private final BodyContent body;
  private final RequestErrors errors = new RequestErrors();
  private final StreamStep.Start start;
  private final WebSocketSettings webSockets;
  private final Answer answer = new Answer();
  private final RequestSteps steps = new RequestSteps(answer);

  private @Nullable BodySource bodySource;
  private @Nullable Handshake handshake;

  RequestContext(
      HttpServerExchange exchange,
      RequestLimits limits,
      OpenUploads uploads,
      WebSocketSettings webSockets,
      StreamStep.Start start) {
    super(exchange, limits);
    this.start = start;
    this.webSockets = webSockets;
    this.body = new BodyContent(this, uploads);
  }

  // What the request holds, as the types that endpoints declare.

  /**
   * The path parameter in one segment.
   *
   * @param name what the parameter is called in error answers
   * @param segment the index of the segment
   */
  public ParameterValues path(String name, int segment) {
    return new ParameterValues(this, ParameterIn.PATH, name, path().segment(segment), null);
  }

  /**
   * One of the path parameters in a segment of variables and texts in turn.
   *
   * @param name what the parameter is called in the template and in error answers
   * @param segment the index of the segment
   * @param template the template that the segment {@linkplain RequestPath#fits fits}
   */
  public ParameterValues path(String name, int segment, String template) {
    String value = path().variable(segment, template, name);
    return new ParameterValues(this, ParameterIn.PATH, name, value, null);
  }

  /**
   * The path parameter that takes the rest of the path.
   *
   * @param name what the parameter is called in error answers
   * @param fromSegment the index of its first segment
   * @throws HttpException 400 if the rest holds an encoded slash; see {@link RequestPath#rest}
   */
  public ParameterValues pathRest(String name, int fromSegment) {
    return new ParameterValues(this, ParameterIn.PATH, name, path().rest(fromSegment), null);
  }

  /**
   * A query parameter. The query is percent-decoded once, as strict UTF-8; {@code +} is a space.
   *
   * @throws HttpException 400 if the query is malformed or has too many parameters
   */
  public ParameterValues query(String name) {
    Fields query = query();
    return new ParameterValues(
        this, ParameterIn.QUERY, name, query.last(name), query.severalOrNull(name));
  }

  /** A header field; each field line is one value, unless several are wanted. */
  public ParameterValues header(String name) {
    List<String> values = headerValues(name);
    int size = values.size();
    return new ParameterValues(
        this,
        ParameterIn.HEADER,
        name,
        size == 0 ? null : values.get(size - 1),
        size > 1 ? values : null);
  }

  /** A cookie (RFC 6265), not decoded but for quotes around it. */
  public ParameterValues cookie(String name) {
    Fields cookies = cookies();
    return new ParameterValues(
        this, ParameterIn.COOKIE, name, cookies.last(name), cookies.severalOrNull(name));
  }

  /**
   * A text in the form in the body, which must have been read. An empty value is the same as none. A
   * body that is neither {@code application/x-www-form-urlencoded} nor {@code multipart/form-data} has
   * no fields. A file is no text, which is recorded.
   *
   * @throws HttpException 400 if the form is malformed or has too many fields, 413 if it has too many
   *     parts
   */
  public ParameterValues form(String name) {
    FormData data = body.form();
    if (data.hasFile(name)) {
      invalid(ParameterIn.BODY, name, "type", "must be a text, not a file");
    }
    Fields form = data.texts();
    String last = form.last(name);
    if (last == null || last.isEmpty()) {
      return new ParameterValues(this, ParameterIn.BODY, name, null, null);
    }
    List<String> several = form.severalOrNull(name);
    if (several != null) {
      several.removeIf(String::isEmpty);
    }
    return new ParameterValues(this, ParameterIn.BODY, name, last, several);
  }

  /**
   * The files in one field of the form in the body, which must have been read. A text is no file, which
   * is recorded.
   *
   * @throws HttpException 400 if the form is malformed
   */
  public FileValues file(String name) {
    FormData data = body.form();
    if (data.hasText(name)) {
      invalid(ParameterIn.BODY, name, "type", "must be a file, not a text");
    }
    return new FileValues(this, name, data.files(name));
  }

  /**
   * The body, which must have been read, as JSON. Whatever is wrong with it, its absence included, is
   * recorded, and null is returned, which {@link #requireValid()} lets nobody see.
   *
   * @throws HttpException 415 if the body is said to be something else
   */
  public <T> T json(JsonReader<T> reader) {
    return body.json(reader);
  }

  /**
   * The body, which must have been read, as JSON; null if there is none. Whatever else is wrong with it
   * is recorded.
   *
   * @throws HttpException 415 if the body is said to be something else
   */
  public <T> @Nullable T jsonOrNull(JsonReader<T> reader) {
    return body.jsonOrNull(reader);
  }

  /**
   * The body, which must have been read, as JSON, or the fallback if there is none. Whatever is wrong
   * with it is recorded, and null is returned, which {@link #requireValid()} lets nobody see.
   *
   * @throws HttpException 415 if the body is said to be something else
   */
  public <T> T jsonOrDefault(JsonReader<T> reader, T fallback) {
    return body().length == 0 ? fallback : body.json(reader);
  }

  /**
   * The body, which must have been read, as a JSON object whose members are read one by one. What is
   * wrong with it is recorded, now and with each member.
   *
   * @throws HttpException 415 if the body is said to be something else
   */
  public JsonMembers jsonMembers() {
    return body.jsonMembers();
  }

  /**
   * Lets only bodies of some media types pass, before the body is read; no body at all passes.
   *
   * @param ranges media types such as {@code image/png}, or ranges such as {@code image/*}
   * @throws HttpException 415 if it is of another one
   */
  public void consumes(String... ranges) {
    if (!exchange().isRequestComplete()) {
      MediaType.require(method(), contentType(), ranges);
    }
  }

  /**
   * Lets only bodies of some media types pass whose charset is known: UTF-8, UTF-16, ISO-8859-1 or
   * US-ASCII.
   *
   * @param ranges as for {@link #consumes}
   * @throws HttpException 415 if it is another one
   */
  public void consumesText(String... ranges) {
    consumes(ranges);
    if (RawText.charset(contentType()) == null) {
      throw MediaType.unsupported(method(), "The charset of the body isn't supported", ranges);
    }
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

  /** The bytes of the body, which must have been read. Its absence is recorded. */
  public byte[] bytes() {
    return body.required();
  }

  /** The bytes of the body, which must have been read, or null if there are none. */
  public byte @Nullable [] bytesOrNull() {
    return body().length == 0 ? null : body();
  }

  /**
   * The text of the body, which must have been read, in its charset. Its absence is recorded, and so is
   * what isn't a text in that charset; null is returned then, which {@link #requireValid()} lets nobody
   * see.
   */
  public String text() {
    return body.text();
  }

  /** The same, or null if there is no body. */
  public @Nullable String textOrNull() {
    return body.textOrNull();
  }

  /** A stream of the body, which must have been read. Its absence is recorded. */
  public InputStream stream() {
    return body.stream();
  }

  /** A stream of the body, which must have been read, or null if there is none. */
  public @Nullable InputStream streamOrNull() {
    return body.streamOrNull();
  }

  // What endpoints and dependencies receive besides.

  /** The request itself. */
  public Request view() {
    return new RequestView(this);
  }

  /** The header fields of the answer. */
  public ResponseHeaders responseHeaders() {
    return new AnswerHeaders(answer);
  }

  /** What is done after the answer was sent. */
  public BackgroundTasks backgroundTasks() {
    return steps::addTask;
  }

  // What is wrong with it.

  /**
   * Records what is wrong with a parameter or a form field. Of one value only the first mistake is
   * kept: what isn't a number isn't too small as well.
   *
   * @param type the keyword of JSON Schema that isn't satisfied
   * @param message what the value must be, to be read after the name
   */
  public void invalid(ParameterIn in, String name, String type, String message) {
    if (!errors.has(in, name)) {
      errors.add(new ValidationError(in, name, null, type, message));
    }
  }

  /** Records what is wrong with one of several values of a parameter or a form field. */
  void invalidElement(ParameterIn in, String name, int index, String type, String message) {
    errors.addElement(in, name, index, type, message);
  }

  /**
   * Has a parameter or a form field checked by a validator of the user's own.
   *
   * @param type what a violation is called
   * @param message what the caller is told, unless the validator says something else
   */
  public <T extends @Nullable Object> void validate(
      ParameterIn in,
      String name,
      ConstraintValidator<?, ? super T> validator,
      T value,
      String type,
      String message) {
    // What is missing or couldn't be converted is null here, and no validator's business.
    if (!errors.has(in, name)) {
      for (Violations.Violation violation : Violations.of(validator, value, message)) {
        invalid(in, name, type, violation.message());
      }
    }
  }

  /**
   * Records every value of the request that isn't known, as {@code additionalProperties}.
   *
   * @param in the query, header, cookies, or, for a form, the body, which must have been read; of header
   *     fields, those that clients and proxies add of their own are known anyway
   * @param known the names of all that are declared there
   * @throws HttpException 400 if what is looked through is malformed
   */
  public void refuseOthers(ParameterIn in, String... known) {
    Iterable<String> names = switch (in) {
      case QUERY -> query().names();
      case COOKIE -> cookies().names();
      case BODY -> body.form().names();
      case HEADER ->
        exchange().getRequestHeaders().getHeaderNames().stream()
            .map(Object::toString)
            .toList();
      case PATH -> throw new IllegalArgumentException("a path has no other values");
    };
    for (String name : UnknownValues.among(names, in, known)) {
      invalid(in, name, "additionalProperties", "is not known here");
    }
  }

  @Override
  public void invalidBody(String pointer, String type, String message) {
    errors.add(new ValidationError(ParameterIn.BODY, null, pointer, type, message));
  }

  /**
   * Lets only a valid request go on.
   *
   * @throws ValidationException if anything was recorded: 422 with the first hundred errors
   */
  public void requireValid() {
    errors.requireNone();
  }

  // What comes next.

  /** Goes on with work that may block, on a worker. */
  public void blocking(Work work) {
    steps.goOn(work, BodyAs.NOTHING, true);
  }

  /**
   * Reads the body, and goes on on the IO thread with work that doesn't block.
   *
   * <p>No thread waits for the body. One that is longer than the limit is answered with 413, as far as
   * possible before it is read; one that hasn't arrived in time with 408.
   */
  public void readBody(Work work) {
    steps.goOn(work, BodyAs.BYTES, false);
  }

  /**
   * Reads the body as {@link #readBody} does, if it is JSON: one that is said to be something else is
   * answered with 415 before it is read.
   */
  public void readJson(Work work) {
    steps.goOn(work, BodyAs.JSON, false);
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
    steps.goOn(work, BodyAs.FORM, false);
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
      steps.closeAtEnd(value, !exchange().isInIoThread());
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
      steps.completeAtEnd(value, !exchange().isInIoThread());
    }
    return value;
  }

  /**
   * Reads the body, and goes on with work that doesn't block but for reading its {@link #stream}: on the
   * IO thread, or on a worker if the body isn't in memory.
   *
   * <p>No thread waits for the body. One that is longer than the limit of uploads is answered with 413,
   * as far as possible before it is read; one that hasn't arrived in time with 408.
   */
  public void readStream(Work work) {
    steps.goOn(work, BodyAs.STREAM, false);
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
   * Answers with content that is written piece by piece, on a worker, in a step of its own.
   *
   * @param contentType the media type of the content
   */
  public void stream(int status, String contentType, StreamingBody content) {
    respond(status, contentType, NO_CONTENT);
    steps.stream(this, content, start);
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
    steps.stream(this, content, start);
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
    steps.goOn(new CompletionWait<T>(stage, limits().stageTimeout(), then), BodyAs.NOTHING, false);
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
    steps.goOn(new WebSocketStep(this, handshake, handler), BodyAs.NOTHING, false);
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
    return value.orElseThrow(RequestContext::notFound);
  }

  /**
   * What was looked for.
   *
   * @throws HttpException 404 if nothing was found
   */
  public int found(OptionalInt value) {
    return value.orElseThrow(RequestContext::notFound);
  }

  /**
   * What was looked for.
   *
   * @throws HttpException 404 if nothing was found
   */
  public long found(OptionalLong value) {
    return value.orElseThrow(RequestContext::notFound);
  }

  /**
   * What was looked for.
   *
   * @throws HttpException 404 if nothing was found
   */
  public double found(OptionalDouble value) {
    return value.orElseThrow(RequestContext::notFound);
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

  // What the request holds, as it was sent.

  /** The bytes of the body, which must have been read; empty if there is none. Not to be changed. */
  public byte[] body() {
    return body.all();
  }

  /** How the request goes on. */
  public RequestSteps steps() {
    return steps;
  }

  /** Whether the next step has to wait for the body. */
  boolean nextNeedsBody() {
    return steps.nextBody() != BodyAs.NOTHING && !body.isRead();
  }

  void bodyIs(byte[] bytes) {
    body.is(bytes);
  }

  void formIs(FormData form) {
    body.isForm(form);
    steps.nextMayBlock(body.isOnDisk());
  }

  /** What was to be uploaded is there. */
  void uploadIsRead() {
    body.isUploaded();
    steps.nextMayBlock(body.isOnDisk());
  }

  /** A place for what is uploaded, until the request is over. */
  Spool newSpool() {
    return body.newSpool();
  }

  /** Forgets what was uploaded. */
  void dropUpload() {
    body.drop();
  }

  /** Where the body comes from. */
  BodySource bodySource() {
    if (bodySource == null) {
      bodySource = new BodySource(exchange());
    }
    return bodySource;
  }

  /** What is to be sent. */
  Answer answer() {
    return answer;
  }

  private void answerWith(
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
