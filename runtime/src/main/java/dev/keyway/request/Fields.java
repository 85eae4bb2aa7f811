package dev.keyway.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names and values in the order they were sent: a query, a form or cookies, parsed. There are few, so
 * they are looked through rather than hashed.
 */
final class Fields {
  /** No fields; nothing may be added. */
  static final Fields NONE = new Fields(0);

  private final List<String> namesAndValues;

  private Fields(int expected) {
    namesAndValues = new ArrayList<>(expected * 2);
  }

  /**
   * Parses a query, or a body of {@code application/x-www-form-urlencoded}, in which each character
   * stands for one byte.
   *
   * @param limit how many fields are allowed
   * @return the fields; null if percent-encoding or UTF-8 is malformed, or if there are too many
   */
  static @Nullable Fields parseForm(String raw, int limit) {
    Fields fields = new Fields(4);
    int start = 0;
    while (start < raw.length()) {
      int end = raw.indexOf('&', start);
      if (end < 0) {
        end = raw.length();
      }
      if (end > start) {
        int equals = raw.indexOf('=', start);
        if (equals < 0 || equals > end) {
          equals = end;
        }
        String name = PercentDecoder.decode(raw, start, equals, true);
        String value = PercentDecoder.decode(raw, Math.min(equals + 1, end), end, true);
        if (name == null || value == null || fields.namesAndValues.size() >= 2 * limit) {
          return null;
        }
        fields.add(name, value);
      }
      start = end + 1;
    }
    return fields;
  }

  /**
   * Parses {@code Cookie} fields (RFC 6265, section 4.2). Values are taken as they are but for quotes
   * around them; a pair without {@code =} is no cookie and is ignored.
   */
  static Fields parseCookies(List<String> lines) {
    Fields fields = new Fields(4);
    for (String line : lines) {
      int start = 0;
      while (start < line.length()) {
        int end = line.indexOf(';', start);
        if (end < 0) {
          end = line.length();
        }
        int equals = line.indexOf('=', start);
        if (equals >= 0 && equals < end) {
          String value = line.substring(equals + 1, end).strip();
          int length = value.length();
          if (length >= 2 && value.charAt(0) == '"' && value.charAt(length - 1) == '"') {
            value = value.substring(1, length - 1);
          }
          fields.add(line.substring(start, equals).strip(), value);
        }
        start = end + 1;
      }
    }
    return fields;
  }

  /** No fields yet. */
  static Fields empty() {
    return new Fields(4);
  }

  /** Adds a field at the end. */
  void add(String name, String value) {
    namesAndValues.add(name);
    namesAndValues.add(value);
  }

  /** The last value with a name, or null. */
  @Nullable
  String last(String name) {
    for (int i = namesAndValues.size() - 2; i >= 0; i -= 2) {
      if (namesAndValues.get(i).equals(name)) {
        return namesAndValues.get(i + 1);
      }
    }
    return null;
  }

  /** The names, in order; one that was sent again is there again. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      names.add(namesAndValues.get(i));
    }
    return names;
  }

  /** All values with a name, in order; null if there is none or one. */
  @Nullable
  List<String> severalOrNull(String name) {
    List<String> several = null;
    String first = null;
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (namesAndValues.get(i).equals(name)) {
        String value = namesAndValues.get(i + 1);
        if (first == null) {
          first = value;
        } else {
          if (several == null) {
            several = new ArrayList<>();
            several.add(first);
          }
          several.add(value);
        }
      }
    }
    return several;
  }
}
