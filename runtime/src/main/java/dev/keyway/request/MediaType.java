package dev.keyway.request;

import dev.keyway.HttpException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Content-Type} of a request (RFC 9110, section 8.3). */
final class MediaType {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  private MediaType() {}

  /**
   * Lets only JSON pass: {@code application/json} or any type that ends in {@code +json} (RFC 6839),
   * without a charset or in UTF-8.
   *
   * @param method of the request
   * @param lines the lines of the {@code Content-Type} field
   * @throws HttpException 415 if it is something else, or missing; 400 if it is repeated
   */
  static void requireJson(String method, List<String> lines) {
    String value = single(lines);
    String type = type(value);
    boolean json = type.equals(JSON) || (type.endsWith("+json") && type.indexOf('/') > 0);
    if (!json || !isUtf8(value)) {
      throw unsupported(
          method,
          "The body must be JSON in UTF-8, and say so: Content-Type: application/json",
          JSON);
    }
  }

  /**
   * Lets only some media types pass. A body of which nothing is said is of {@code
   * application/octet-stream} (RFC 9110, section 8.3).
   *
   * @param method of the request
   * @param lines the lines of the {@code Content-Type} field
   * @param ranges media types or ranges of them, in lower case
   * @throws HttpException 415 if it is something else; 400 if it is repeated
   */
  static void require(String method, List<String> lines, String... ranges) {
    String sent = type(single(lines));
    String type = sent.isEmpty() ? "application/octet-stream" : sent;
    for (String range : ranges) {
      boolean whole = range.equals("*/*");
      boolean fits = range.endsWith("/*")
          ? type.startsWith(range.substring(0, range.length() - 1))
          : type.equals(range);
      if (whole || fits) {
        return;
      }
    }
    throw unsupported(
        method, "The body must be of the media type " + String.join(" or ", ranges), ranges);
  }

  /**
   * 415, which says what would do (RFC 9110, section 15.5.16), and where the method is {@code PATCH} in
   * the field that is meant for it (RFC 5789, section 3.1).
   */
  static HttpException unsupported(String method, String detail, String... ranges) {
    String accepted = String.join(", ", ranges);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Accept", accepted);
    if (method.equals("PATCH")) {
      fields.put("Accept-Patch", accepted);
    }
    return new HttpException(415, detail, fields);
  }

  /**
   * Whether the body is a form.
   *
   * @param lines the lines of the {@code Content-Type} field
   * @throws HttpException 415 if it is one in another charset than UTF-8; 400 if the field is repeated
   */
  static boolean isForm(List<String> lines) {
    String value = single(lines);
    if (!type(value).equals(FORM)) {
      return false;
    }
    if (!isUtf8(value)) {
      throw new HttpException(415, "A form must be in UTF-8", Map.of("Accept", FORM));
    }
    return true;
  }

  /**
   * The boundary of a multipart form; empty if it is missing or malformed.
   *
   * @param lines the lines of the {@code Content-Type} field
   * @return null if the body isn't a multipart form
   * @throws HttpException 400 if the field is repeated
   */
  static @Nullable String boundary(List<String> lines) {
    String value = single(lines);
    if (!type(value).equals(MULTIPART)) {
      return null;
    }
    FieldParameters parameters = FieldParameters.parse(value);
    return parameters == null ? "" : parameters.parameters().getOrDefault("boundary", "");
  }

  private static String single(List<String> lines) {
    if (lines.size() > 1) {
      throw new HttpException(400, "Content-Type is repeated");
    }
    return lines.isEmpty() ? "" : lines.get(0);
  }

  private static String type(String value) {
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether every {@code charset} parameter, if there is any, names UTF-8. */
  private static boolean isUtf8(String value) {
    int start = value.indexOf(';');
    while (start >= 0) {
      int end = value.indexOf(';', start + 1);
      String parameter = (end < 0 ? value.substring(start + 1) : value.substring(start + 1, end))
          .strip()
          .toLowerCase(Locale.ROOT);
      if (parameter.startsWith("charset=")
          && !parameter.equals("charset=utf-8")
          && !parameter.equals("charset=\"utf-8\"")) {
        return false;
      }
      start = end;
    }
    return true;
  }
}
