package dev.keyway.error;

import dev.keyway.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes problem documents (RFC 9457). Keyway's own are of the type {@code about:blank}, so it is left
 * out and the title is the status's phrase (section 4.2.1).
 */
final class ProblemResponse {
  static final String CONTENT_TYPE = "application/problem+json";

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private ProblemResponse() {}

  /** A problem with nothing but a detail. */
  static byte[] of(int status, String detail) {
    return end(start(status, detail));
  }

  /** A problem of the user's own. */
  static byte[] of(int status, Problem problem) {
    return end(start(status, problem));
  }

  /** A problem of the user's own with the id under which it is logged. */
  static byte[] withId(int status, Problem problem, String id) {
    return end(string(start(status, problem).append(",\"id\":"), id));
  }

  private static StringBuilder start(int status, Problem problem) {
    StringBuilder json = new StringBuilder(160).append('{');
    if (problem.type() != null) {
      string(json.append("\"type\":"), problem.type()).append(',');
    }
    String title = problem.title() != null ? problem.title() : StatusPhrase.of(status);
    string(json.append("\"title\":"), title).append(",\"status\":").append(status);
    string(json.append(",\"detail\":"), problem.detail());
    problem.members().forEach((name, value) -> {
      string(json.append(','), name).append(':');
      if (value instanceof String text) {
        string(json, text);
      } else {
        json.append(value);
      }
    });
    return json;
  }

  /** A problem with the id under which it is logged. */
  static byte[] withId(int status, String detail, String id) {
    return end(string(start(status, detail).append(",\"id\":"), id));
  }

  /** A problem with everything that is wrong with the request. */
  static byte[] withErrors(int status, String detail, List<ValidationError> errors) {
    StringBuilder json = start(status, detail).append(",\"errors\":[");
    for (int i = 0; i < errors.size(); i++) {
      ValidationError error = errors.get(i);
      json.append(i == 0 ? "{\"in\":" : ",{\"in\":");
      string(json, error.in().wireName());
      if (error.name() != null) {
        string(json.append(",\"name\":"), error.name());
      }
      if (error.pointer() != null) {
        string(json.append(",\"pointer\":"), error.pointer());
      }
      string(json.append(",\"type\":"), error.type());
      string(json.append(",\"message\":"), error.message()).append('}');
    }
    return end(json.append(']'));
  }

  private static StringBuilder start(int status, String detail) {
    StringBuilder json = new StringBuilder(128).append("{\"title\":");
    string(json, StatusPhrase.of(status)).append(",\"status\":").append(status);
    return string(json.append(",\"detail\":"), detail);
  }

  private static byte[] end(StringBuilder json) {
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static StringBuilder string(StringBuilder json, String text) {
    json.append('"');
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        json.append(text, copied, i);
        copied = i + 1;
        if (c < ' ') {
          json.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xF]);
        } else {
          json.append('\\').append(c);
        }
      }
    }
    json.append(text, copied, text.length());
    return json.append('"');
  }
}
