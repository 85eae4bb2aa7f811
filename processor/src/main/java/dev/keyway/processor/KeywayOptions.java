package dev.keyway.processor;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.NameSuggester;
import dev.keyway.processor.diagnostic.WholeCompilation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of the processor: {@code -Akeyway.<name>=<value>}.
 *
 * @param lock {@code keyway.lock}, by default absent: the {@code security.lock} to compare who may
 *     call what with. A relative path starts at the compiler's working directory, which a build may
 *     set as it likes: builds should give an absolute one
 */
record KeywayOptions(Optional<Path> lock) {
  private static final String PREFIX = "keyway.";
  private static final String LOCK = "keyway.lock";

  /** The names of all options. */
  static final Set<String> NAMES = Set.of(LOCK);

  /**
   * The options of a compilation. What isn't an option of ours, or has no legal value, is reported.
   */
  static KeywayOptions parse(Map<String, @Nullable String> given, Diagnostics diagnostics) {
    given.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name))
        .sorted()
        .forEach(name -> diagnostics.report(unknown(name)));
    return new KeywayOptions(
        given.containsKey(LOCK) ? path(given.get(LOCK), diagnostics) : Optional.empty());
  }

  private static Optional<Path> path(@Nullable String value, Diagnostics diagnostics) {
    try {
      if (value != null && !value.isBlank()) {
        return Optional.of(Path.of(value));
      }
    } catch (InvalidPathException e) {
      // Reported below, as an empty one is.
    }
    diagnostics.report(Diagnostic.error(
            DiagnosticId.INVALID_OPTION,
            new WholeCompilation(),
            "The option " + LOCK + " is no path: \"" + (value == null ? "" : value) + "\".")
        .fix("name the file: -A" + LOCK + "=security.lock, with its directory in front."));
    return Optional.empty();
  }

  private static Diagnostic unknown(String name) {
    return Diagnostic.error(
            DiagnosticId.INVALID_OPTION,
            new WholeCompilation(),
            "Keyway has no option \"" + name + "\".")
        .fix("remove -A" + name + "." + NameSuggester.hint(name, NAMES));
  }
}
