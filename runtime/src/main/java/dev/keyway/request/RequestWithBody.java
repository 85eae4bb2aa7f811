package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.json.JsonMembers;
import dev.keyway.json.JsonReader;
import io.undertow.server.HttpServerExchange;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * A request with its body, once it has been read, in the forms that endpoints declare. What is wrong
 * with it is recorded.
 */
public abstract sealed class RequestWithBody extends CheckedRequest permits RequestWithParameters {
  private final BodyContent body;

  private @Nullable BodySource bodySource;

  RequestWithBody(HttpServerExchange exchange, RequestLimits limits, OpenUploads uploads) {
    super(exchange, limits);
    this.body = new BodyContent(this, uploads);
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
   * The body, which must have been read, as JSON. Whatever is wrong with it, its absence included, is
   * recorded, and null is returned, which {@link #requireValid()} lets nobody see.
   *
   * @throws HttpException 415 if the body is said to be something else
   */
  @SuppressWarnings("NullAway") // the null never gets past requireValid()
  public <T> T json(JsonReader<T> reader) {
    if (isMissing(body().length)) {
      return null;
    }
    requireJson();
    return reader.read(body(), this);
  }

  /**
   * The body, which must have been read, as JSON; null if there is none. Whatever else is wrong with it
   * is recorded.
   *
   * @throws HttpException 415 if the body is said to be something else
   */
  public <T> @Nullable T jsonOrNull(JsonReader<T> reader) {
    if (body().length == 0) {
      return null;
    }
    requireJson();
    return reader.readOrNull(body(), this);
  }

  /**
   * The body, which must have been read, as JSON, or the fallback if there is none. Whatever is wrong
   * with it is recorded, and null is returned, which {@link #requireValid()} lets nobody see.
   *
   * @throws HttpException 415 if the body is said to be something else
   */
  public <T> T jsonOrDefault(JsonReader<T> reader, T fallback) {
    return body().length == 0 ? fallback : json(reader);
  }

  /**
   * The body, which must have been read, as a JSON object whose members are read one by one. What is
   * wrong with it is recorded, now and with each member.
   *
   * @throws HttpException 415 if the body is said to be something else
   */
  public JsonMembers jsonMembers() {
    if (body().length > 0) {
      requireJson();
    }
    return JsonMembers.of(body(), this);
  }

  /** The bytes of the body, which must have been read. Its absence is recorded. */
  public byte[] bytes() {
    isMissing(body().length);
    return body();
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
  @SuppressWarnings("NullAway") // the null never gets past requireValid()
  public String text() {
    return isMissing(body().length) ? null : textOrNull();
  }

  /** The same, or null if there is no body. */
  public @Nullable String textOrNull() {
    Charset charset = RawText.charset(contentType());
    if (body().length == 0 || charset == null) {
      return null;
    }
    String text = RawText.decode(body(), charset);
    if (text == null) {
      invalidBody("", "format", "must be a text in " + charset.name());
    }
    return text;
  }

  /** A stream of the body, which must have been read. Its absence is recorded. */
  public InputStream stream() {
    Spool upload = body.upload();
    isMissing(upload.size());
    return upload.open(0, upload.size());
  }

  /** A stream of the body, which must have been read, or null if there is none. */
  public @Nullable InputStream streamOrNull() {
    Spool upload = body.upload();
    return upload.size() == 0 ? null : upload.open(0, upload.size());
  }

  /** The bytes of the body, which must have been read; empty if there is none. Not to be changed. */
  public byte[] body() {
    return body.all();
  }

  /** What was read of the body. */
  BodyContent bodyContent() {
    return body;
  }

  /** Where the body comes from. */
  BodySource bodySource() {
    if (bodySource == null) {
      bodySource = new BodySource(exchange());
    }
    return bodySource;
  }

  private boolean isMissing(long length) {
    if (length == 0) {
      invalidBody("", "required", "is required");
    }
    return length == 0;
  }

  private void requireJson() {
    MediaType.requireJson(method(), contentType());
  }
}
