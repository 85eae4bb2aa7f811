package dev.keyway.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Authorization} header field (RFC 9110, section 11.6.2). */
final class AuthorizationField {
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
   * The {@linkplain Token68 token68} after one or more spaces, up to the end of the field.
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
    // Of other characters than those of Latin-1 it makes question marks, which aren't allowed
    // either.
    byte[] text = value.getBytes(StandardCharsets.ISO_8859_1);
    return start > endOfScheme && Token68.matches(text, start, text.length)
        ? value.substring(start)
        : null;
  }

  /** Whether the character may be in the name of a scheme (RFC 9110, section 5.6.2). */
  private static boolean isTokenCharacter(char c) {
    return Ascii.isLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }
}
