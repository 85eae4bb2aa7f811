package dev.keyway.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a request while it can still be replaced: nothing of it has been sent. */
public final class Answer {
  private static final byte[] NO_CONTENT = {};
  private static final int FIRST_ERROR = 400;

  private int status;
  private @Nullable String contentType;
  private byte[] content = NO_CONTENT;
  private @Nullable List<String> headers;
  private @Nullable List<String> lastingHeaders;
  private boolean inPieces;
  private @Nullable String cacheControl;

  Answer() {}

  /** Takes what is to be sent, but for the header fields. */
  void give(int status, @Nullable String contentType, byte[] content) {
    this.status = status;
    this.contentType = contentType;
    this.content = content;
  }

  /** Adds a header field that is known to be one that can be sent. */
  public void header(String name, String value) {
    if (headers == null) {
      // Three fields, and one more, without growing: nearly every answer has the security headers.
      headers = new ArrayList<>(8);
    }
    headers.add(name);
    headers.add(value);
  }

  /** Adds a header field that stays when the answer is discarded. */
  void lastingHeader(String name, String value) {
    if (lastingHeaders == null) {
      lastingHeaders = new ArrayList<>(2);
    }
    lastingHeaders.add(name);
    lastingHeaders.add(value);
    header(name, value);
  }

  /** Removes the header fields with this name, in any case. */
  void removeHeader(String name) {
    List<String> own = headers();
    for (int i = own.size() - 2; i >= 0; i -= 2) {
      if (own.get(i).equalsIgnoreCase(name)) {
        own.subList(i, i + 2).clear();
      }
    }
  }

  /** Forgets everything but the header fields that are to stay. */
  void discard() {
    status = 0;
    contentType = null;
    content = NO_CONTENT;
    headers = lastingHeaders == null ? null : new ArrayList<>(lastingHeaders);
    cacheControl = null;
  }

  /** Whether it has a header field with this name, in any case. */
  public boolean hasHeader(String name) {
    List<String> own = headers();
    for (int i = 0; i < own.size(); i += 2) {
      if (own.get(i).equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the comma-separated values of a header field is this one, both in any case. */
  public boolean hasValue(String name, String value) {
    List<String> own = headers();
    for (int i = 0; i < own.size(); i += 2) {
      if (own.get(i).equalsIgnoreCase(name)) {
        for (String each : own.get(i + 1).split(",", -1)) {
          if (each.strip().equalsIgnoreCase(value)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Sends the content in another coding. A strong entity tag becomes a weak one, since it stands for
   * other bytes.
   */
  public void encoded(String coding, byte[] content) {
    this.content = content;
    header("Content-Encoding", coding);
    weakenEntityTag();
  }

  /** Makes a strong entity tag a weak one: what is sent means the same, but has other bytes. */
  void weakenEntityTag() {
    List<String> own = headers();
    for (int i = 0; i < own.size(); i += 2) {
      if (own.get(i).equalsIgnoreCase("ETag") && own.get(i + 1).startsWith("\"")) {
        own.set(i + 1, "W/" + own.get(i + 1));
      }
    }
  }

  /** The value of the first header field with this name, in any case; null if there is none. */
  @Nullable
  String headerValue(String name) {
    List<String> own = headers();
    for (int i = 0; i < own.size(); i += 2) {
      if (own.get(i).equalsIgnoreCase(name)) {
        return own.get(i + 1);
      }
    }
    return null;
  }

  /**
   * Leaves the content out, since the client has it: 304. What describes the content goes with it (RFC
   * 9110, section 15.4.5).
   */
  void notModified() {
    give(304, null, NO_CONTENT);
    for (String name : List.of("Content-Disposition", "Content-Encoding", "Content-Language")) {
      removeHeader(name);
    }
  }

  /** Takes note that the head is sent before the content is known. */
  void sendInPieces() {
    inPieces = true;
  }

  /** Whether the head is sent before the content is known. */
  boolean isSentInPieces() {
    return inPieces;
  }

  /** Takes note of what it says to caches unless it has a {@code Cache-Control} of its own. */
  void cacheControl(String directives) {
    cacheControl = directives;
  }

  /** Says to caches what was noted, unless it is an error or says something already. */
  void sayCacheControl() {
    if (cacheControl != null && status < FIRST_ERROR && !hasHeader("Cache-Control")) {
      header("Cache-Control", cacheControl);
    }
  }

  /** Whether there is one. */
  boolean isGiven() {
    return status != 0;
  }

  /** Its status. */
  public int status() {
    return status;
  }

  /** The media type of its content, with parameters; null if there is no content. */
  public @Nullable String contentType() {
    return contentType;
  }

  /** Its content; empty if there is none. Not to be changed. */
  public byte[] content() {
    return content;
  }

  /** Puts other content in the place of what there is. */
  public void replaceContent(String contentType, byte[] content) {
    this.contentType = contentType;
    this.content = content;
  }

  /** Names and values in turn. */
  List<String> headers() {
    return headers == null ? List.of() : headers;
  }
}
