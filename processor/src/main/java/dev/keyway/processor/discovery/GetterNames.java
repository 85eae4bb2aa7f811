package dev.keyway.processor.discovery;

import java.util.Optional;

/** Derives the names of members from those of getters, by Jackson's rules. */
final class GetterNames {
  private GetterNames() {}

  /** {@code getUser} gives {@code user}, {@code getURL} gives {@code URL}; absent for no getter. */
  static Optional<String> ofGet(String method) {
    return afterPrefix(method, "get");
  }

  /** {@code isOpen} gives {@code open}; absent for no getter. */
  static Optional<String> ofIs(String method) {
    return afterPrefix(method, "is");
  }

  /** {@code setUser} gives {@code user}; absent for no setter. */
  static Optional<String> ofSet(String method) {
    return afterPrefix(method, "set");
  }

  private static Optional<String> afterPrefix(String method, String prefix) {
    if (!method.startsWith(prefix) || method.length() == prefix.length()) {
      return Optional.empty();
    }
    String name = method.substring(prefix.length());
    char first = name.charAt(0);
    if (!Character.isLetter(first) || Character.isLowerCase(first)) {
      return Optional.empty();
    }
    boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return Optional.of(abbreviation ? name : Character.toLowerCase(first) + name.substring(1));
  }

  /**
   * Whether a field of that name takes over a getter whose name differs in case alone, as {@code
   * eMail} does with {@code getEMail}.
   */
  static boolean takesOver(String field, String getter) {
    boolean oddCase = !Character.isLowerCase(field.charAt(0))
        || (field.length() > 1 && !Character.isLowerCase(field.charAt(1)));
    return oddCase && field.equalsIgnoreCase(getter);
  }
}
