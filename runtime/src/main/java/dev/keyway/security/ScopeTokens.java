package dev.keyway.security;

import java.util.ArrayList;
import java.util.List;

/** The grammar of scopes (RFC 6749, section 3.3). */
final class ScopeTokens {
  private ScopeTokens() {}

  /** Whether the text is a scope-token: 1*( %x21 / %x23-5B / %x5D-7E ). */
  static boolean isToken(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** The text itself. */
  static String require(String text) {
    if (!isToken(text)) {
      throw new IllegalArgumentException(
          "not a scope: it must be printable ASCII without space, quote and backslash");
    }
    return text;
  }

  /** The parts between spaces. Several spaces count as one; the parts aren't checked. */
  static List<String> split(String spaceSeparated) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= spaceSeparated.length(); i++) {
      if (i == spaceSeparated.length() || spaceSeparated.charAt(i) == ' ') {
        if (i > start) {
          parts.add(spaceSeparated.substring(start, i));
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
