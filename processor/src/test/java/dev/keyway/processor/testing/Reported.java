package dev.keyway.processor.testing;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.Diagnostics;
import java.util.List;

/** What was reported, in words that tests can compare. */
public final class Reported {
  private Reported() {}

  /** {@code UnknownScope at place: sentence}. */
  public static List<String> in(Diagnostics diagnostics) {
    return diagnostics.all().stream().map(Reported::text).toList();
  }

  private static String text(Diagnostic diagnostic) {
    return diagnostic.id().id()
        + " at "
        + ((Declared.Place) diagnostic.source()).name()
        + ": "
        + diagnostic.sentence();
  }
}
