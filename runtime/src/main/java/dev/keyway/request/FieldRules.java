package dev.keyway.request;

/** What may be sent as a header field (RFC 9110, sections 5.1 and 5.5). */
public final class FieldRules {
  private static final boolean[] TOKEN = tokenCharacters();

  private FieldRules() {}

  /**
   * Checks a field before it is kept.
   *
   * @throws IllegalArgumentException if the name isn't a token, or if the value has control characters
   *     or characters beyond Latin-1; the message doesn't repeat the value
   */
  public static void check(String name, String value) {
    if (!isToken(name)) {
      throw new IllegalArgumentException("not the name of a header field");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F || c > 0xFF) {
        throw new IllegalArgumentException(
            "the header field " + name + " has a character that can't be sent");
      }
    }
  }

  /** Whether a text is a token (RFC 9110, section 5.6.2), as names of fields are. */
  public static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= TOKEN.length || !TOKEN[c]) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean[] tokenCharacters() {
    boolean[] characters = new boolean[0x7F];
    for (char c = '!'; c < characters.length; c++) {
      characters[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }
    return characters;
  }
}
