package dev.keyway.processor.plan;

/**
 * Tells what a reader sees of a text from what it hides: controls, and the characters that change
 * the direction of what follows or have no look of their own. A reviewer must not be told one thing
 * and shown another.
 */
public final class VisibleText {
  private VisibleText() {}

  /** The text on one line, with what can't be seen written as numbers: {@code \}{@code u{202e}}. */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints().forEach(c -> {
      if (c == '\n') {
        visible.append(' ');
      } else if (isVisible(c)) {
        visible.appendCodePoint(c);
      } else {
        visible.append(number(c));
      }
    });
    return visible.toString();
  }

  /** What can't be seen, as a number. */
  public static String number(int c) {
    return "\\u{" + Integer.toHexString(c) + "}";
  }

  /**
   * Whether a reader sees what it is. What isn't assigned counts: that depends on the version of
   * Java.
   */
  public static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
