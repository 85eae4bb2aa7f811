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

  /** What a parameter could be called that has that name in requests: {@code userAgent}. */
  static String parameter(String name) {
    StringBuilder parameter = new StringBuilder();
    boolean starts = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isJavaIdentifierPart(c)) {
        boolean first = parameter.isEmpty();
        parameter.append(first ? Character.toLowerCase(c) : starts ? Character.toUpperCase(c) : c);
        starts = false;
      } else {
        starts = true;
      }
    }
    return parameter.isEmpty() || !Character.isJavaIdentifierStart(parameter.charAt(0))
        ? "value" + parameter
        : parameter.toString();
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
