package dev.keyway.routing;

import org.jspecify.annotations.Nullable;

/**
 * Compares a segment with a template of variables and texts in turn, such as {@code {name}.{ext}}.
 *
 * <p>It is compared from its end: each variable takes what it has to, and each text stands as late as it
 * can. So the first variable is as long as possible, then the second, and no other division has to be
 * tried: where the last places for all texts don't fit, none do.
 */
final class SegmentTemplate {
  private SegmentTemplate() {}

  static boolean fits(String template, String segment) {
    return compare(template, segment, null) != null;
  }

  static String variable(String template, String segment, String name) {
    String value = compare(template, segment, name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("no variable " + name + " of " + template);
    }
    return value;
  }

  /**
   * Compares.
   *
   * @param wanted the variable whose value is returned; the empty text if there is none of the name
   * @return null if the segment doesn't fit
   */
  private static @Nullable String compare(
      String template, String segment, @Nullable String wanted) {
    String value = "";
    int close = template.lastIndexOf('}');
    int textLength = template.length() - close - 1;
    int end = segment.length() - textLength;
    if (end < 1 || !segment.regionMatches(end, template, close + 1, textLength)) {
      return null;
    }
    while (true) {
      int open = template.lastIndexOf('{', close);
      int before = template.lastIndexOf('}', open);
      int length = open - before - 1;
      int start = before < 0
          ? (segment.regionMatches(0, template, 0, length) ? length : end)
          : lastStart(segment, template, before + 1, length, end);
      if (start >= end) {
        return null;
      }
      int nameLength = close - open - 1;
      if (wanted != null
          && wanted.length() == nameLength
          && template.startsWith(wanted, open + 1)) {
        value = segment.substring(start, end);
      }
      if (before < 0) {
        return value;
      }
      end = start - length;
      close = before;
    }
  }

  /** Where a variable starts at the latest, behind a text of the template; its end if nowhere. */
  private static int lastStart(
      String segment, String template, int textStart, int textLength, int end) {
    for (int start = end - 1; start > textLength; start--) {
      if (segment.regionMatches(start - textLength, template, textStart, textLength)) {
        return start;
      }
    }
    return end;
  }
}
