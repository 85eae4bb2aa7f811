package dev.keyway.processor.diagnostic;

import dev.keyway.processor.model.SourceRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One message about one mistake.
 *
 * @param sentence a whole sentence: many IDEs show no more
 * @param details who needs it and along which path; one line each
 * @param fix what to do, a clause that follows "to fix: "; absent where the sentence says it
 */
public record Diagnostic(
    DiagnosticId id,
    Severity severity,
    SourceRef source,
    String sentence,
    List<String> details,
    Optional<String> fix) {
  public Diagnostic {
    details = List.copyOf(details);
  }

  /** Whether it stops the build. */
  public enum Severity {
    /** It does. */
    ERROR,
    /** It doesn't. */
    WARNING,
    /** It is no mistake at all, but good to know. */
    NOTE
  }

  /** An error with nothing but its sentence. */
  public static Diagnostic error(DiagnosticId id, SourceRef source, String sentence) {
    return new Diagnostic(id, Severity.ERROR, source, sentence, List.of(), Optional.empty());
  }

  /** A warning with nothing but its sentence. */
  public static Diagnostic warning(DiagnosticId id, SourceRef source, String sentence) {
    return new Diagnostic(id, Severity.WARNING, source, sentence, List.of(), Optional.empty());
  }

  /** A note with nothing but its sentence. */
  public static Diagnostic note(DiagnosticId id, SourceRef source, String sentence) {
    return new Diagnostic(id, Severity.NOTE, source, sentence, List.of(), Optional.empty());
  }

  /** The same with one more line of detail. */
  public Diagnostic detail(String line) {
    List<String> more = new ArrayList<>(details);
    more.add(line);
    return withDetails(more);
  }

  /** The same with other details. */
  Diagnostic withDetails(List<String> others) {
    return new Diagnostic(id, severity, source, sentence, others, fix);
  }

  /** The same with the details of another message about the same mistake. */
  Diagnostic alsoOnTheWayOf(Diagnostic other) {
    Set<String> both = new LinkedHashSet<>(details);
    both.addAll(other.details);
    return withDetails(List.copyOf(both));
  }

  /** The same with advice. */
  public Diagnostic fix(String advice) {
    return new Diagnostic(id, severity, source, sentence, details, Optional.of(advice));
  }

  /** The text as it is printed, after the place. */
  public String text() {
    StringBuilder text =
        new StringBuilder("[Keyway/").append(id.id()).append("] ").append(sentence);
    details.forEach(line -> text.append("\n    ").append(line));
    fix.ifPresent(advice -> text.append("\n    to fix: ").append(advice));
    return text.toString();
  }
}
