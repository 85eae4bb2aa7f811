package dev.keyway.request;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field value with parameters: {@code Content-Type} (RFC 9110, section 8.3.1) or {@code
 * Content-Disposition} (RFC 6266).
 *
 * @param value what stands before the parameters, in lower case
 * @param parameters by name in lower case, in the order in which they stand
 */
record FieldParameters(String value, Map<String, String> parameters) {

  /**
   * Reads a field. Within quotes only {@code \"} and {@code \\} are escapes: any other backslash is one
   * of the paths that some clients send as the name of a file.
   *
   * @return null if it is malformed, or has a parameter twice
   */
  static @Nullable FieldParameters parse(String field) {
    int semicolon = field.indexOf(';');
    String value = (semicolon < 0 ? field : field.substring(0, semicolon)).strip();
    if (!isValue(value)) {
      return null;
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    int i = semicolon < 0 ? field.length() : semicolon;
    while (i < field.length()) {
      if (field.charAt(i) != ';') {
        return null;
      }
      int start = skipSpace(field, i + 1);
      int equals = skipToken(field, start);
      if (equals == start || equals >= field.length() || field.charAt(equals) != '=') {
        return null;
      }
      String name = field.substring(start, equals).toLowerCase(Locale.ROOT);
      StringBuilder text = new StringBuilder();
      int end = readValue(field, equals + 1, text);
      if (end < 0 || parameters.putIfAbsent(name, text.toString()) != null) {
        return null;
      }
      i = skipSpace(field, end);
    }
    return new FieldParameters(value.toLowerCase(Locale.ROOT), parameters);
  }

  /** A parameter, or null. */
  @Nullable
  String parameter(String name) {
    return parameters.get(name);
  }

  /** Reads a token or a quoted text. Returns where it ends; -1 if it is neither. */
  private static int readValue(String field, int from, StringBuilder text) {
    if (from < field.length() && field.charAt(from) == '"') {
      return readQuoted(field, from + 1, text);
    }
    int end = skipToken(field, from);
    text.append(field, from, end);
    return end == from ? -1 : end;
  }

  private static int readQuoted(String field, int from, StringBuilder text) {
    int i = from;
    while (i < field.length()) {
      char c = field.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\\' && i + 1 < field.length() && "\"\\".indexOf(field.charAt(i + 1)) >= 0) {
        i++;
        c = field.charAt(i);
      }
      text.append(c);
      i++;
    }
    return -1;
  }

  /** A token, or two with a slash between them. */
  private static boolean isValue(String value) {
    int end = skipToken(value, 0);
    if (end > 0 && end < value.length() && value.charAt(end) == '/') {
      int second = skipToken(value, end + 1);
      return second > end + 1 && second == value.length();
    }
    return end > 0 && end == value.length();
  }

  private static int skipSpace(String field, int from) {
    int i = from;
    while (i < field.length() && (field.charAt(i) == ' ' || field.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private static int skipToken(String field, int from) {
    int i = from;
    while (i < field.length() && isTokenChar(field.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isTokenChar(char c) {
    return c > ' ' && c < 0x7F && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
  }
}
