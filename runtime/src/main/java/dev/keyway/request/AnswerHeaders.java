package dev.keyway.request;

import dev.keyway.ResponseHeaders;
import dev.keyway.response.Cookie;
import java.util.Locale;
import java.util.Set;

/** The header fields that users add to the answer of a request. */
final class AnswerHeaders implements ResponseHeaders {
  /** What Keyway decides: the framing of the message, the connection, and the form of the content. */
  private static final Set<String> RESERVED = Set.of(
      "connection",
      "content-length",
      "content-type",
      "date",
      "keep-alive",
      "proxy-connection",
      "set-cookie",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade");

  private final Answer answer;

  AnswerHeaders(Answer answer) {
    this.answer = answer;
  }

  @Override
  public ResponseHeaders add(String name, String value) {
    check(name, value);
    answer.header(name, value);
    return this;
  }

  @Override
  public ResponseHeaders set(String name, String value) {
    check(name, value);
    answer.removeHeader(name);
    answer.header(name, value);
    return this;
  }

  @Override
  public ResponseHeaders cookie(Cookie cookie) {
    answer.header("Set-Cookie", cookie.field());
    return this;
  }

  @Override
  public ResponseHeaders addAlways(String name, String value) {
    check(name, value);
    answer.lastingHeader(name, value);
    return this;
  }

  private static void check(String name, String value) {
    FieldRules.check(name, value);
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the header field " + name + " is set by Keyway, or has a method of its own");
    }
  }
}
