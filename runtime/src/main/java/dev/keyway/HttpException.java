package dev.keyway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ends a request with an error answer: a problem document (RFC 9457) with the status and the detail.
 *
 * <p>The detail is sent to the caller as it is, so it holds nothing internal. The exception has no stack
 * trace, and is not logged below 500; from there on it is, under a random {@code id} that the answer
 * tells.
 */
public class HttpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String detail;
  private final transient Map<String, String> headers;

  /**
   * An error answer without header fields of its own.
   *
   * @param status from 400 to 599
   * @param detail what went wrong, for the caller
   */
  public HttpException(int status, String detail) {
    this(status, detail, Map.of());
  }

  /**
   * An error answer.
   *
   * @param status from 400 to 599
   * @param detail what went wrong, for the caller
   * @param headers header fields of the answer, in order
   * @throws IllegalArgumentException if the status isn't one of an error
   */
  public HttpException(int status, String detail, Map<String, String> headers) {
    super(detail, null, true, false);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not the status of an error: " + status);
    }
    this.status = status;
    this.detail = detail;
    // A map of one has no order to keep; the refusals of every day have one that needs no copy.
    this.headers = headers.size() > 1
        ? Collections.unmodifiableMap(new LinkedHashMap<>(headers))
        : Map.copyOf(headers);
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** What went wrong, for the caller. */
  public String detail() {
    return detail;
  }

  /** The header fields of the answer. */
  public Map<String, String> headers() {
    return headers;
  }
}
