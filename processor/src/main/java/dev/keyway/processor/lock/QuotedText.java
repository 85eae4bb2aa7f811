package dev.keyway.processor.lock;

import dev.keyway.processor.plan.VisibleText;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes any text in quotes on one line, so that what a reviewer sees is what it says. */
final class QuotedText {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u\\{([0-9a-f]+)\\}|(.))");

  private QuotedText() {}

  /** The text in quotes. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        default -> {
          if (VisibleText.isVisible(c)) {
            quoted.appendCodePoint(c);
          } else {
            quoted.append(VisibleText.number(c));
          }
        }
      }
    });
    return quoted.append('"').toString();
  }

  /**
   * The text that was quoted.
   *
   * @param quoted with its quotes
   */
  static String unquote(String quoted) {
    Matcher escape = ESCAPE.matcher(quoted.substring(1, quoted.length() - 1));
    return escape.replaceAll(match -> Matcher.quoteReplacement(unescaped(match)));
  }

  private static String unescaped(MatchResult escape) {
    if (escape.group(1) != null) {
      return Character.toString(Integer.parseInt(escape.group(1), 16));
    }
    return escape.group(2).equals("n") ? "\n" : escape.group(2);
  }
}
