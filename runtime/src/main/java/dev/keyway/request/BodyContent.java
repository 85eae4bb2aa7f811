package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.json.JsonMembers;
import dev.keyway.json.JsonReader;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request once it has been read, in the forms that endpoints declare. What is wrong with
 * it is recorded in the request.
 */
final class BodyContent {
  private final RequestContext request;
  private final OpenUploads uploads;

  private byte @Nullable [] bytes;
  private @Nullable FormData form;
  private @Nullable Spool upload;
  private boolean isRead;

  BodyContent(RequestContext request, OpenUploads uploads) {
    this.request = request;
    this.uploads = uploads;
  }

  // How it comes here.

  boolean isRead() {
    return isRead;
  }

  void is(byte[] bytes) {
    this.bytes = bytes;
    isRead = true;
  }

  void isForm(FormData form) {
    this.form = form;
    isRead = true;
  }

  void isUploaded() {
    isRead = true;
  }

  /** Whether reading it may block. */
  boolean isOnDisk() {
    return upload != null && upload.isOnDisk();
  }

  /** A place for what is uploaded, until the request is over. */
  Spool newSpool() {
    Spool spool = uploads.open(request.limits().uploads());
    upload = spool;
    return spool;
  }

  /** Forgets what was uploaded. */
  void drop() {
    if (upload != null) {
      uploads.drop(upload);
    }
  }

  // What it is.

  /** The bytes; empty if there is no body. */
  byte[] all() {
    byte[] all = bytes;
    if (all == null) {
      throw new IllegalStateException("the body hasn't been read");
    }
    return all;
  }

  /**
   * The form; none if the body is something else.
   *
   * @throws HttpException 400 if it is malformed
   */
  FormData form() {
    FormData data = form;
    if (data == null) {
      data = FormData.read(request.contentType(), all(), request.limits());
      form = data;
    }
    return data;
  }

  @SuppressWarnings("NullAway") // the null never gets past requireValid()
  <T> T json(JsonReader<T> reader) {
    if (isMissing(all().length)) {
      return null;
    }
    requireJson();
    return reader.read(all(), request);
  }

  <T> @Nullable T jsonOrNull(JsonReader<T> reader) {
    if (all().length == 0) {
      return null;
    }
    requireJson();
    return reader.readOrNull(all(), request);
  }

  JsonMembers jsonMembers() {
    if (all().length > 0) {
      requireJson();
    }
    return JsonMembers.of(all(), request);
  }

  byte[] required() {
    isMissing(all().length);
    return all();
  }

  @SuppressWarnings("NullAway") // the null never gets past requireValid()
  String text() {
    return isMissing(all().length) ? null : textOrNull();
  }

  @Nullable
  String textOrNull() {
    Charset charset = RawText.charset(request.contentType());
    if (all().length == 0 || charset == null) {
      return null;
    }
    String text = RawText.decode(all(), charset);
    if (text == null) {
      request.invalidBody("", "format", "must be a text in " + charset.name());
    }
    return text;
  }

  InputStream stream() {
    isMissing(spooled().size());
    return spooled().open(0, spooled().size());
  }

  @Nullable
  InputStream streamOrNull() {
    return spooled().size() == 0 ? null : spooled().open(0, spooled().size());
  }

  private boolean isMissing(long length) {
    if (length == 0) {
      request.invalidBody("", "required", "is required");
    }
    return length == 0;
  }

  private void requireJson() {
    MediaType.requireJson(request.method(), request.contentType());
  }

  private Spool spooled() {
    Spool spool = upload;
    if (spool == null) {
      throw new IllegalStateException("the body hasn't been read");
    }
    return spool;
  }
}
