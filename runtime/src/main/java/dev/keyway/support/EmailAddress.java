package dev.keyway.support;

/**
 * Email addresses as the email field of an HTML form takes them (HTML Standard, "valid e-mail address"):
 * a local part of letters, digits and the characters that RFC 5322 allows without quotes, and a domain
 * of labels as RFC 1034 has them. Addresses beyond ASCII are none.
 */
public final class EmailAddress {
  private static final int MAX_LENGTH = 254;
  private static final int MAX_LABEL = 63;

  private EmailAddress() {}

  /** Whether the text is an address. */
  public static boolean isValid(String text) {
    int at = text.indexOf('@');
    return at > 0 && text.length() <= MAX_LENGTH && isLocalPart(text, at) && isDomain(text, at + 1);
  }

  private static boolean isLocalPart(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && ".!#$%&'*+/=?^_`{|}~-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDomain(String text, int start) {
    int label = start;
    for (int i = start; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        if (i == label
            || i - label > MAX_LABEL
            || text.charAt(label) == '-'
            || text.charAt(i - 1) == '-') {
          return false;
        }
        label = i + 1;
      } else if (!isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
