package dev.keyway.processor.diagnostic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the messages of a compilation. One mistake that is met on several ways is kept once, with the
 * details of all of them.
 */
public final class Diagnostics {
  /** By what is the same on all ways: everything but the details. */
  private final Map<Diagnostic, Diagnostic> all = new LinkedHashMap<>();

  /** Takes a message. */
  public void report(Diagnostic diagnostic) {
    all.merge(diagnostic.withDetails(List.of()), diagnostic, Diagnostic::alsoOnTheWayOf);
  }

  /** Whether something stops the build. */
  public boolean hasErrors() {
    return all.values().stream()
        .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
  }

  /** All messages in the order in which they came. */
  public List<Diagnostic> all() {
    return List.copyOf(all.values());
  }
}
