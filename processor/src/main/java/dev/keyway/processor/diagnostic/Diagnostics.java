package dev.keyway.processor.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the messages of a compilation. One mistake that is met on several ways is kept once. */
public final class Diagnostics {
  private final Set<Diagnostic> all = new LinkedHashSet<>();

  /** Takes a message. */
  public void report(Diagnostic diagnostic) {
    all.add(diagnostic);
  }

  /** Whether something stops the build. */
  public boolean hasErrors() {
    return all.stream().anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
  }

  /** All messages in the order in which they came. */
  public List<Diagnostic> all() {
    return List.copyOf(all);
  }
}
