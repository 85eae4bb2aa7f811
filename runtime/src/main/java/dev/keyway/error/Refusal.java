package dev.keyway.error;

import dev.keyway.HttpException;
import dev.keyway.request.FieldRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is answered to an {@link HttpException}: its header fields, checked, and its problem document. A
 * gate makes its refusals when the server starts, so that a caller who may not call costs little.
 *
 * <p>The exception is made for each request. One that two requests share would keep what was suppressed in
 * one of them, such as a value that couldn't be closed, and show it to the other.
 */
public final class Refusal {
  /** The header field that a 401 has (RFC 9110, section 11.6.1). */
  static final String CHALLENGE = "WWW-Authenticate";

  private final int status;
  private final String detail;
  private final Map<String, String> headers;
  private final List<String> fields;
  private final byte[] document;

  /**
   * A refusal.
   *
   * @param status the status of the answer, from 400 to 599
   * @param detail what went wrong, for the caller
   * @param headers the header fields of the answer
   * @throws IllegalArgumentException if one of them can't be sent
   */
  public Refusal(int status, String detail, Map<String, String> headers) {
    this(new HttpException(status, detail, headers));
  }

  private Refusal(HttpException exception) {
    this.status = exception.status();
    this.detail = exception.detail();
    this.headers = exception.headers();
    this.fields = checked(headers);
    this.document = ProblemResponse.of(status, detail);
  }

  /** What is answered to an exception: made in advance, if it came from {@link #exception}. */
  static Refusal of(HttpException exception) {
    return exception instanceof Refused refused ? refused.refusal : new Refusal(exception);
  }

  private static List<String> checked(Map<String, String> headers) {
    List<String> fields = new ArrayList<>(2 * headers.size());
    for (Map.Entry<String, String> header : headers.entrySet()) {
      FieldRules.check(header.getKey(), header.getValue());
      fields.add(header.getKey());
      fields.add(header.getValue());
    }
    return List.copyOf(fields);
  }

  /** An exception for one request. */
  public HttpException exception() {
    return new Refused(this);
  }

  int status() {
    return status;
  }

  String detail() {
    return detail;
  }

  /** Names and values in turn. */
  List<String> fields() {
    return fields;
  }

  /** The problem document. */
  byte[] document() {
    return document;
  }

  /** Whether there is a challenge among the header fields. */
  boolean hasChallenge() {
    for (int i = 0; i < fields.size(); i += 2) {
      if (fields.get(i).equalsIgnoreCase(CHALLENGE)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return status + " " + detail;
  }

  /** The exception that ends one request with a refusal. */
  private static final class Refused extends HttpException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal.status, refusal.detail, refusal.headers);
      this.refusal = refusal;
    }
  }
}
