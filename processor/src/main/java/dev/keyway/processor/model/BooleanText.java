package dev.keyway.processor.model;

import java.util.Locale;
import java.util.Set;

/** The texts that stand for a boolean in a request or a default, as the runtime reads them. */
public final class BooleanText {
  private static final Set<String> TRUE = Set.of("true", "1", "on", "yes");
  private static final Set<String> FALSE = Set.of("false", "0", "off", "no");

  private BooleanText() {}

  /** Whether it stands for one. */
  public static boolean isValid(String text) {
    return isTrue(text) || FALSE.contains(lower(text));
  }

  /** Whether it stands for {@code true}. */
  public static boolean isTrue(String text) {
    return TRUE.contains(lower(text));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
