package dev.keyway.error;

import dev.keyway.HttpException;
import java.util.Map;

/**
 * What the server refuses for want of room, or since it is to stop: 503. Nothing has failed, and there
 * can be many at once, so unlike other server errors they aren't logged, and have no id.
 */
public final class Unavailable extends HttpException {
  private static final long serialVersionUID = 1L;
  private static final int STATUS = 503;

  /** A refusal without header fields. */
  public Unavailable(String detail) {
    super(STATUS, detail);
  }

  /** A refusal with header fields. */
  public Unavailable(String detail, Map<String, String> headers) {
    super(STATUS, detail, headers);
  }
}
