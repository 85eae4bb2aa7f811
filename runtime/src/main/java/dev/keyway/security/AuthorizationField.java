package dev.keyway.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Authorization} header field (RFC 9110, section 11.6.2). */
final class AuthorizationField {
  static final String NAME = "Authorization";

  private static final boolean[] TOKEN68 = token68Characters();

  private AuthorizationField() {}

  /** Whether the field is there more than once, though it is a singleton. */
  static boolean isRepeated(List<String> values) {
    return values.size() > 1;
  }

  /**
   * Where the name of the scheme ends in the field.
   *
   * @return -1 if there is no field, or it is of another scheme
   */
  static int endOfScheme(List<String> values, String scheme) {
    if (values.isEmpty()) {
      return -1;
    }
    String value = values.get(0);
    if (!Ascii.startsWithIgnoreCase(value, scheme)) {
      return -1;
    }
    int end = scheme.length();
    return value.length() > end && isTokenCharacter(value.charAt(end)) ? -1 : end;
  }

  /**
   * The token68 after one or more spaces, up to the end of the field: {@code 1*( ALPHA / DIGIT / "-" /
   * "." / "_" / "~" / "+" / "/" ) *"="}, which is RFC 6750's b64token too.
   *
   * @param endOfScheme where the spaces begin
   * @return null if it is anything else
   */
  static @Nullable String token68(List<String> values, int endOfScheme) {
    String value = values.get(0);
    int start = endOfScheme;
    while (start < value.length() && value.charAt(start) == ' ') {
      start++;
    }
    int end = value.length();
    while (end > start && value.charAt(end - 1) == '=') {
      end--;
    }
    if (start == endOfScheme || start == end) {
      return null;
    }
    boolean allowed = true;
    for (int i = start; i < end; i++) {
      char c = value.charAt(i);
      allowed &= c < TOKEN68.length && TOKEN68[c];
    }
    return allowed ? value.substring(start) : null;
  }

  /** Whether the character may be in the name of a scheme (RFC 9110, section 5.6.2). */
  private static boolean isTokenCharacter(char c) {
    return Ascii.isLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }

  private static boolean[] token68Characters() {
    boolean[] characters = new boolean[128];
    for (char c = 0; c < characters.length; c++) {
      characters[c] = Ascii.isLetterOrDigit(c) || "-._~+/".indexOf(c) >= 0;
    }
    return characters;
  }
}
