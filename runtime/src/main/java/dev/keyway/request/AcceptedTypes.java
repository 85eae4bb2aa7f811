package dev.keyway.request;

import dev.keyway.HttpException;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the media type of an answer with the {@code Accept} field of its request (RFC 9110, section
 * 12.5.1). Of the ranges that fit the type, the most specific ones decide; with a weight of 0 they
 * refuse it. What isn't well-formed is skipped, and a field that says nothing takes everything.
 */
final class AcceptedTypes {
  private static final String ANYTHING = "*/*";

  private AcceptedTypes() {}

  /**
   * Lets only a request pass whose client takes one of the types that are there for it.
   *
   * @param types with their parameters
   * @throws HttpException 406 if it takes none of them
   */
  static void requireAny(ReceivedRequest request, String... types) {
    HeaderValues lines = request.exchange().getRequestHeaders().get(Headers.ACCEPT);
    if (lines == null) {
      return;
    }
    for (String type : types) {
      if (take(lines, type)) {
        return;
      }
    }
    throw refusal(types);
  }

  /**
   * Lets only an answer to {@code GET} or {@code HEAD} go that the client takes: a success that has
   * content. Errors are told to everybody, and where something may have been changed, the answer says so
   * whatever its type is: 406 would look as if nothing had happened.
   *
   * @throws HttpException 406 if the client doesn't take it
   */
  static void require(RequestWithAnswer request) {
    Answer answer = request.answer();
    String type = answer.contentType();
    HeaderValues lines = request.exchange().getRequestHeaders().get(Headers.ACCEPT);
    if (lines == null || type == null || answer.status() / 100 != 2 || !isSafe(request.method())) {
      return;
    }
    if (!take(lines, type)) {
      throw refusal(type);
    }
  }

  private static HttpException refusal(String... types) {
    return new HttpException(
        406,
        "The answer is "
            + Arrays.stream(types)
                .map(AcceptedTypes::withoutParameters)
                .collect(Collectors.joining(" or ")));
  }

  private static boolean isSafe(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  /**
   * Whether an answer is taken.
   *
   * @param lines the lines of the {@code Accept} field
   * @param contentType with its parameters
   */
  static boolean take(List<String> lines, String contentType) {
    if (lines.size() == 1 && (lines.get(0).equals(ANYTHING) || lines.get(0).equals(contentType))) {
      return true;
    }
    FieldParameters type = FieldParameters.parse(contentType);
    if (type == null) {
      // Somebody set it who is to know best.
      return true;
    }
    boolean says = false;
    boolean taken = false;
    int closest = -1;
    for (String line : lines) {
      for (String element : elements(line)) {
        FieldParameters range = FieldParameters.parse(element);
        if (range == null) {
          continue;
        }
        says = true;
        int closeness = closeness(range, type);
        if (closeness > closest) {
          closest = closeness;
          taken = !isZero(range.parameter("q"));
        } else if (closeness == closest && closeness >= 0) {
          taken |= !isZero(range.parameter("q"));
        }
      }
    }
    return taken || !says;
  }

  /** How closely a range describes a type; -1 if it doesn't. */
  private static int closeness(FieldParameters range, FieldParameters type) {
    if (range.value().equals(ANYTHING) || range.value().equals("*")) {
      return 0;
    }
    if (range.value().endsWith("/*")) {
      String prefix = range.value().substring(0, range.value().length() - 1);
      return type.value().startsWith(prefix) ? 1 : -1;
    }
    if (!range.value().equals(type.value())) {
      return -1;
    }
    int closeness = 2;
    for (Map.Entry<String, String> parameter : range.parameters().entrySet()) {
      String name = parameter.getKey();
      // What is sent is UTF-8, of which JSON says nothing.
      if (name.equals("q") || name.equals("charset")) {
        continue;
      }
      if (!parameter.getValue().equalsIgnoreCase(type.parameter(name))) {
        return -1;
      }
      closeness++;
    }
    return closeness;
  }

  private static boolean isZero(@Nullable String weight) {
    return weight != null
        && weight.startsWith("0")
        && weight.chars().allMatch(c -> c == '0' || c == '.');
  }

  /** The elements of a list (RFC 9110, section 5.6.1): commas in quotes don't split. */
  private static List<String> elements(String line) {
    List<String> elements = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        elements.add(line.substring(start, i));
        start = i + 1;
      }
    }
    elements.add(line.substring(start));
    return elements;
  }

  private static String withoutParameters(String type) {
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip();
  }
}
