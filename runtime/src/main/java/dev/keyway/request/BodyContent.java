package dev.keyway.request;

import dev.keyway.HttpException;
import org.jspecify.annotations.Nullable;

/** What was read of the body of a request: its bytes, its form, or an upload. */
final class BodyContent {
  private final ReceivedRequest request;
  private final OpenUploads uploads;

  private byte @Nullable [] bytes;
  private @Nullable FormData form;
  private @Nullable Spool upload;
  private boolean isRead;

  BodyContent(ReceivedRequest request, OpenUploads uploads) {
    this.request = request;
    this.uploads = uploads;
  }

  // How it gets here.

  /** Whether nothing more has to be read. */
  boolean isRead() {
    return isRead;
  }

  /** Takes all of it as it is. */
  void hold(byte[] bytes) {
    this.bytes = bytes;
    isRead = true;
  }

  /** Takes the form that it is. */
  void hold(FormData form) {
    this.form = form;
    isRead = true;
  }

  /** Takes what is in the {@linkplain #newSpool place} for it. */
  void holdUpload() {
    isRead = true;
  }

  /** Whether reading it may block. */
  boolean isOnDisk() {
    return upload != null && upload.isOnDisk();
  }

  /** Makes a place for what is uploaded, until the request is over. */
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

  /** What was uploaded. */
  Spool upload() {
    if (upload == null) {
      throw new IllegalStateException("the body hasn't been read");
    }
    return upload;
  }
}
