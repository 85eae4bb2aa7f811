package dev.keyway.processor.emit.security;

import dev.keyway.processor.plan.VisibleText;
import java.util.List;

/** Puts any text into Markdown (CommonMark with GitHub's tables), so that it stays that text. */
final class Markdown {
  /** What can mean something inside of a line. */
  private static final String MEANINGFUL = "\\`*_{}[]<>&#|~^$@!";

  private Markdown() {}

  /** What can be seen of a text, on one line. */
  static String visible(String text) {
    return VisibleText.of(text);
  }

  /** A text that looks as it is. */
  static String text(String text) {
    String visible = visible(text);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      // A colon and a dot mean something in addresses only, which GitHub makes links of.
      boolean address = visible.startsWith("://", i)
          || (c == '.' && visible.regionMatches(true, i - 3, "www", 0, 3));
      if (address || MEANINGFUL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** A span of code, in which nothing has a meaning; nor do {@code @} and names mention anybody. */
  static String code(String text) {
    String visible = visible(text);
    String ticks = "`".repeat(longestRun(visible) + 1);
    boolean padded = visible.startsWith("`") || visible.endsWith("`") || visible.isEmpty();
    return padded ? ticks + " " + visible + " " + ticks : ticks + visible + ticks;
  }

  /** What is already Markdown, in a cell of a table: bars end cells, even in spans of code. */
  static String inTable(String markdown) {
    StringBuilder escaped = new StringBuilder();
    boolean backslash = false;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '|' && !backslash) {
        escaped.append('\\');
      }
      backslash = c == '\\' && !backslash;
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** The fence of a block of code with these lines. */
  static String fence(List<String> lines) {
    int longest = lines.stream().mapToInt(Markdown::longestRun).max().orElse(0);
    return "`".repeat(Math.max(3, longest + 1));
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
