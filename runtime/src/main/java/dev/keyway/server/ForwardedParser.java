package dev.keyway.server;

import dev.keyway.HttpException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code Forwarded} (RFC 7239, section 4). */
final class ForwardedParser {
  private final String text;
  private int position;

  private ForwardedParser(String text) {
    this.text = text;
  }

  /**
   * The hops that the field tells of, the nearest last.
   *
   * @param lines the lines of the field, which are one list
   * @throws HttpException 400 if it is malformed: where a quoted string doesn't end, what a client
   *     made up can't be told from what a proxy said
   */
  static List<Hop> parse(List<String> lines) {
    return lines.isEmpty() ? List.of() : new ForwardedParser(String.join(",", lines)).hops();
  }

  private List<Hop> hops() {
    List<Hop> hops = new ArrayList<>();
    do {
      Map<String, String> pairs = element();
      if (!pairs.isEmpty()) {
        hops.add(Hop.of(pairs.get("for"), pairs.get("proto"), pairs.get("host")));
      }
    } while (take(','));
    if (position < text.length()) {
      throw malformed();
    }
    return hops;
  }

  private Map<String, String> element() {
    Map<String, String> pairs = new HashMap<>();
    do {
      skipSpace();
      String name = token().toLowerCase(Locale.ROOT);
      if (name.isEmpty()) {
        continue;
      }
      if (!take('=')) {
        throw malformed();
      }
      String value = take('"') ? quoted() : token();
      if (pairs.put(name, value) != null) {
        throw malformed();
      }
      skipSpace();
    } while (take(';'));
    return pairs;
  }

  private String token() {
    int start = position;
    while (position < text.length() && ",;=\" \t".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    return text.substring(start, position);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        return value.toString();
      }
      if (c == '\\' && position < text.length()) {
        c = text.charAt(position++);
      }
      value.append(c);
    }
    throw malformed();
  }

  private void skipSpace() {
    while (position < text.length() && " \t".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private boolean take(char c) {
    if (position < text.length() && text.charAt(position) == c) {
      position++;
      return true;
    }
    return false;
  }

  private static HttpException malformed() {
    return new HttpException(400, "Forwarded is malformed");
  }
}
