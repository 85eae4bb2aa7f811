package dev.keyway.security;

import dev.keyway.error.Refusal;
import java.util.Map;

/** Writes challenges (RFC 9110, section 11.6.1) and the refusals that carry them. */
final class Challenges {
  private Challenges() {}

  /** An error answer with a challenge. */
  static Refusal refusal(int status, String detail, String challenge) {
    return new Refusal(status, detail, Map.of("WWW-Authenticate", challenge));
  }

  /**
   * A text as a quoted-string (RFC 9110, section 5.6.4). What header fields can't hold, controls and
   * anything but ASCII, becomes a question mark: a realm is for people, so it may lose an accent, but
   * it must never end the field.
   */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        quoted.append('?');
      } else {
        if (c == '"' || c == '\\') {
          quoted.append('\\');
        }
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
