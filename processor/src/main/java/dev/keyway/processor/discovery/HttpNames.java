package dev.keyway.processor.discovery;

import java.util.regex.Pattern;

/** Knows what things can be called in a request. */
final class HttpNames {
  /** RFC 9110, section 5.6.2. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private HttpNames() {}

  /** Whether the text can name a header field or a cookie. */
  static boolean isToken(String name) {
    return TOKEN.matcher(name).matches();
  }

  /** The header field that a parameter's name stands for: {@code User-Agent} for {@code userAgent}. */
  static String headerField(String parameter) {
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < parameter.length(); i++) {
      char c = parameter.charAt(i);
      boolean starts = i > 0
          && Character.isUpperCase(c)
          && (!Character.isUpperCase(parameter.charAt(i - 1))
              || (i + 1 < parameter.length() && Character.isLowerCase(parameter.charAt(i + 1))));
      if (starts && field.charAt(field.length() - 1) != '-') {
        field.append('-');
      }
      boolean first = field.length() == 0 || field.charAt(field.length() - 1) == '-';
      field.append(c == '_' ? '-' : first ? Character.toUpperCase(c) : c);
    }
    return field.toString();
  }
}
