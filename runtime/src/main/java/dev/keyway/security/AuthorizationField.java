package dev.keyway.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Authorization} header field (RFC 9110, section 11.6.2). */
final class AuthorizationField {
  static final String NAME = "Authorization";

  private AuthorizationField() {}

  /** Whether the field is there more than once, though it is a singleton. */
  static boolean isRepeated(List<String> values) {
    return values.size() > 1;
  }

  /**
   * What follows the name of the scheme, with the spaces before it.
   *
   * @return null if there is no field, or it is of another scheme
   */
  static @Nullable String afterScheme(List<String> values, String scheme) {
    if (values.isEmpty()) {
      return null;
    }
    String value = values.get(0);
    if (!Ascii.startsWithIgnoreCase(value, scheme)) {
      return null;
    }
    boolean longerName =
        value.length() > scheme.length() && isTokenCharacter(value.charAt(scheme.length()));
    return longerName ? null : value.substring(scheme.length());
  }

  /**
   * The token68 after one or more spaces, up to the end of the field: {@code 1*( ALPHA / DIGIT / "-" /
   * "." / "_" / "~" / "+" / "/" ) *"="}, which is RFC 6750's b64token too.
   *
   * @return null if it is anything else
   */
  static @Nullable String token68(String afterScheme) {
    int start = 0;
    while (start < afterScheme.length() && afterScheme.charAt(start) == ' ') {
      start++;
    }
    int end = afterScheme.length();
    while (end > start && afterScheme.charAt(end - 1) == '=') {
      end--;
    }
    if (start == 0 || start == end) {
      return null;
    }
    for (int i = start; i < end; i++) {
      char c = afterScheme.charAt(i);
      if (!Ascii.isLetterOrDigit(c) && "-._~+/".indexOf(c) < 0) {
        return null;
      }
    }
    return afterScheme.substring(start);
  }

  /** Whether the character may be in the name of a scheme (RFC 9110, section 5.6.2). */
  private static boolean isTokenCharacter(char c) {
    return Ascii.isLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }
}
