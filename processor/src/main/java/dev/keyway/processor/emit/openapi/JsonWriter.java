package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.JsonNull;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON as a careful person would: two spaces of indent, one member a line, lists of plain
 * values on one line where they fit, {@code \n} at the end of each line and of the text.
 *
 * <p>A value is a map, a list, a text, an {@code Integer}, {@code BigInteger} or {@code
 * BigDecimal}, a truth value, or {@link JsonNull}. Members are written in the order of the map.
 */
public final class JsonWriter {
  private static final int MAX_COLUMN = 100;

  private final StringBuilder text = new StringBuilder();

  private JsonWriter() {}

  /** The value as a whole document. */
  public static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value, "");
    return writer.text.append('\n').toString();
  }

  private void value(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      object(map, indent);
    } else if (value instanceof List<?> list) {
      array(list, indent);
    } else if (value instanceof String string) {
      string(string);
    } else if (value instanceof Integer
        || value instanceof BigInteger
        || value instanceof BigDecimal
        || value instanceof Boolean) {
      text.append(value);
    } else if (value == JsonNull.NULL) {
      text.append("null");
    } else {
      throw new IllegalArgumentException("not a JSON value: " + value.getClass());
    }
  }

  private void object(Map<?, ?> map, String indent) {
    if (map.isEmpty()) {
      text.append("{}");
      return;
    }
    text.append('{');
    String inner = indent + "  ";
    for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        entries.hasNext(); ) {
      Map.Entry<?, ?> entry = entries.next();
      newLine(inner);
      string((String) entry.getKey());
      text.append(": ");
      value(entry.getValue(), inner);
      text.append(entries.hasNext() ? "," : "");
    }
    newLine(indent);
    text.append('}');
  }

  private void array(List<?> list, String indent) {
    int start = text.length();
    if (list.stream().noneMatch(element -> element instanceof Map || element instanceof List)) {
      elementsOnOneLine(list);
      // Room for a comma behind it.
      if (text.length() - (text.lastIndexOf("\n") + 1) < MAX_COLUMN || list.isEmpty()) {
        return;
      }
      text.setLength(start);
    }
    text.append('[');
    String inner = indent + "  ";
    for (Iterator<?> elements = list.iterator(); elements.hasNext(); ) {
      newLine(inner);
      value(elements.next(), inner);
      text.append(elements.hasNext() ? "," : "");
    }
    newLine(indent);
    text.append(']');
  }

  private void elementsOnOneLine(List<?> list) {
    text.append('[');
    String separator = "";
    for (Object element : list) {
      text.append(separator);
      value(element, "");
      separator = ", ";
    }
    text.append(']');
  }

  private void newLine(String indent) {
    text.append('\n').append(indent);
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || isLoneSurrogate(string, i)) {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  /** Half of a character has no UTF-8 and would be written as a question mark. */
  private static boolean isLoneSurrogate(String string, int index) {
    char c = string.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == string.length() || !Character.isLowSurrogate(string.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(string.charAt(index - 1)));
  }
}
