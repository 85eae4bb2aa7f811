package dev.keyway.request;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes header fields for lists (RFC 9110, section 5.6.1), which is what OpenAPI says of a header
 * parameter that has several values: a line of several elements means the same as several lines.
 */
final class FieldLists {
  private FieldLists() {}

  /** The elements of all lines in order, without the space around them and without empty ones. */
  static List<String> elements(List<String> lines) {
    List<String> elements = new ArrayList<>();
    for (String line : lines) {
      addElements(line, elements);
    }
    return elements;
  }

  private static void addElements(String line, List<String> elements) {
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == ',' && !quoted) {
        add(line.substring(start, i), elements);
        start = i + 1;
      }
    }
    add(line.substring(start), elements);
  }

  private static void add(String element, List<String> elements) {
    String text = element.strip();
    if (!text.isEmpty()) {
      elements.add(text);
    }
  }
}
