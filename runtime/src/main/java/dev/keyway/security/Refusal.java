package dev.keyway.security;

import dev.keyway.HttpException;
import java.util.Map;

/**
 * A refusal whose text is made in advance. The exception isn't: one that two requests share would keep
 * what was suppressed in one of them, such as a value that couldn't be closed, and show it to the other.
 *
 * @param status the status of the answer
 * @param detail what went wrong, for the caller
 * @param headers the header fields of the answer
 */
record Refusal(int status, String detail, Map<String, String> headers) {

  /** An exception for one request. */
  HttpException exception() {
    return new HttpException(status, detail, headers);
  }
}
