package dev.keyway.security;

/**
 * Says that a token is malformed, expired, revoked, not meant for this API or otherwise not to be
 * trusted. The caller is told {@code invalid_token} (RFC 6750, section 3.1) and never why.
 *
 * <p>The message is the reason, for the log alone: it is made printable on one line and cut to a
 * length, and whoever throws it leaves the token out of it. It has no stack trace.
 */
public final class InvalidTokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_REASON = 200;

  /**
   * A token that isn't to be trusted.
   *
   * @param reason why, for the log; characters other than printable ASCII are escaped
   */
  public InvalidTokenException(String reason) {
    super(printable(reason), null, true, false);
  }

  /**
   * A token that isn't to be trusted, because something else failed.
   *
   * @param reason why, for the log; characters other than printable ASCII are escaped
   * @param cause what failed
   */
  public InvalidTokenException(String reason, Throwable cause) {
    super(printable(reason), cause, true, false);
  }

  private static String printable(String reason) {
    StringBuilder text = new StringBuilder(Math.min(reason.length(), LONGEST_REASON) + 3);
    for (int i = 0; i < reason.length(); i++) {
      if (text.length() >= LONGEST_REASON) {
        return text.append("...").toString();
      }
      char c = reason.charAt(i);
      if (c >= ' ' && c <= '~') {
        text.append(c);
      } else {
        text.append(String.format("\\u%04x", (int) c));
      }
    }
    return text.toString();
  }
}
