package dev.keyway.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a request while it can still be replaced: nothing of it has been sent. */
final class Answer {
  private static final byte[] NO_CONTENT = {};

  private int status;
  private @Nullable String contentType;
  private byte[] content = NO_CONTENT;
  private @Nullable List<String> headers;

  /** Takes what is to be sent, but for the header fields. */
  void give(int status, @Nullable String contentType, byte[] content) {
    this.status = status;
    this.contentType = contentType;
    this.content = content;
  }

  /** Adds a header field. */
  void header(String name, String value) {
    if (headers == null) {
      headers = new ArrayList<>(4);
    }
    headers.add(name);
    headers.add(value);
  }

  /** Forgets everything. */
  void discard() {
    status = 0;
    contentType = null;
    content = NO_CONTENT;
    headers = null;
  }

  /** Whether there is one. */
  boolean isGiven() {
    return status != 0;
  }

  int status() {
    return status;
  }

  @Nullable
  String contentType() {
    return contentType;
  }

  byte[] content() {
    return content;
  }

  /** Names and values in turn. */
  List<String> headers() {
    return headers == null ? List.of() : headers;
  }
}
