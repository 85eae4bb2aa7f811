package dev.keyway.processor.discovery;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Knows which regular expressions mean the same in Java and in JSON Schema, whose {@code pattern} is of
 * ECMA-262: the generated check uses the one, readers of the OpenAPI document the other.
 */
final class RegularExpressions {
  /** Escapes of the same meaning in both; the others are Java's own, or differ. */
  private static final String COMMON_ESCAPES = "dDwWsSbBtnrf123456789";

  /** A general category of Unicode ({@code \\p{Lu}}): as JSON Schema wants, with ECMA-262's flag u. */
  private static final Pattern CATEGORY = Pattern.compile("\\\\[pP]\\{[A-Z][a-z]?}");

  private RegularExpressions() {}

  /** What is wrong with the expression, to follow "the pattern ..."; empty if it will do. */
  static Optional<String> problem(String regexp) {
    return problemInJava(regexp)
        .or(() ->
            new Scanner(regexp).problem().map(part -> "has \"" + part + "\", which is Java's own"));
  }

  /** The same of an expression that only Java has to understand. */
  static Optional<String> problemInJava(String regexp) {
    try {
      Pattern.compile(regexp);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of("is no regular expression: " + e.getDescription());
    }
  }

  /**
   * The expression so that it matches whole texts only, as Jakarta's {@code @Pattern} does, also where
   * a pattern is searched for, as JSON Schema does. One that says so itself stays as it is.
   */
  static String anchored(String regexp) {
    Scanner scanner = new Scanner(regexp);
    scanner.problem();
    boolean anchored = regexp.startsWith("^") && scanner.endsWithDollar && !scanner.alternatives;
    return anchored ? regexp : "^(?:" + regexp + ")$";
  }

  /** The expression as it was written, if anchors were added to it. */
  static String withoutAnchors(String regexp) {
    return regexp.startsWith("^(?:") && regexp.endsWith(")$")
        ? regexp.substring(4, regexp.length() - 2)
        : regexp;
  }

  /** Goes through an expression that Java accepts. */
  private static final class Scanner {
    private final String regexp;
    private int depth;
    private boolean inClass;
    private boolean alternatives;
    private boolean endsWithDollar;

    Scanner(String regexp) {
      this.regexp = regexp;
    }

    /** The first part that ECMA-262 doesn't have, or has with another meaning. */
    Optional<String> problem() {
      for (int i = 0; i < regexp.length(); i++) {
        char c = regexp.charAt(i);
        Optional<String> found = c == '\\' ? escape(i) : inClass ? insideClass(i) : outsideClass(i);
        if (found.isPresent()) {
          return found;
        }
        if (c == '\\') {
          i++;
        }
        endsWithDollar = c == '$' && !inClass && depth == 0 && i == regexp.length() - 1;
      }
      return Optional.empty();
    }

    private Optional<String> escape(int at) {
      char c = regexp.charAt(at + 1);
      boolean common = switch (c) {
        case 'u', 'x' -> !regexp.startsWith("{", at + 2);
        case 'p', 'P' -> CATEGORY.matcher(regexp).region(at, regexp.length()).lookingAt();
        default -> COMMON_ESCAPES.indexOf(c) >= 0 || !isLetterOrDigit(c);
      };
      return common ? Optional.empty() : part(at, 2);
    }

    private Optional<String> insideClass(int at) {
      char c = regexp.charAt(at);
      if (c == ']') {
        inClass = false;
      }
      if (c == '[') {
        return part(at, 1);
      }
      return regexp.startsWith("&&", at) ? part(at, 2) : Optional.empty();
    }

    private Optional<String> outsideClass(int at) {
      char c = regexp.charAt(at);
      switch (c) {
        case '[' -> inClass = true;
        case '(' -> depth++;
        case ')' -> depth--;
        case '|' -> alternatives |= depth == 0;
        default -> {}
      }
      if (c == '(' && regexp.startsWith("(?", at)) {
        boolean common = regexp.startsWith("(?:", at)
            || regexp.startsWith("(?=", at)
            || regexp.startsWith("(?!", at)
            || regexp.startsWith("(?<", at);
        return common ? Optional.empty() : part(at, 3);
      }
      boolean possessive = c == '+' && at > 0 && isQuantifier(at - 1);
      return possessive ? part(at - 1, 2) : Optional.empty();
    }

    /** Whether what ends there says how often: {@code *}, {@code +}, {@code ?} or <code>{2}</code>. */
    private boolean isQuantifier(int at) {
      int backslashes = 0;
      while (at > backslashes && regexp.charAt(at - 1 - backslashes) == '\\') {
        backslashes++;
      }
      return "*+?}".indexOf(regexp.charAt(at)) >= 0 && backslashes % 2 == 0;
    }

    private Optional<String> part(int from, int length) {
      return Optional.of(regexp.substring(from, Math.min(regexp.length(), from + length)));
    }

    private static boolean isLetterOrDigit(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
  }
}
