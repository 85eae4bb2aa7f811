package dev.keyway.processor.lock;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.lock.Difference.Label;
import dev.keyway.processor.lock.SecurityLock.Section;
import dev.keyway.processor.model.Api;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Holds who may call what against the file that was accepted, and tells how to accept the
 * difference.
 */
public final class LockCheck {
  private final Path accepted;
  private final Locations locations;
  private final Diagnostics diagnostics;

  /**
   * A check.
   *
   * @param accepted the file in the user's repository, which is only read
   */
  public LockCheck(Path accepted, Locations locations, Diagnostics diagnostics) {
    this.accepted = accepted;
    this.locations = locations;
    this.diagnostics = diagnostics;
  }

  /**
   * Reports every difference.
   *
   * @param apis all of the compilation, of which there is at least one
   * @param current what the file should say
   */
  public void check(List<Api> apis, SecurityLock current) {
    Api first = apis.get(0);
    String text;
    try {
      text = Files.readString(accepted);
    } catch (NoSuchFileException e) {
      reportMissing(first);
      return;
    } catch (IOException e) {
      reportBroken(first, "can't be read: " + reason(e));
      return;
    }
    SecurityLock lock;
    try {
      lock = LockReader.read(text);
    } catch (MalformedLockException e) {
      reportBroken(first, "can't be compared: " + e.getMessage());
      return;
    }
    for (Api api : apis) {
      String name = api.type().canonicalName();
      List<Difference> differences = LockComparison.compare(
          lock.apis().getOrDefault(name, Section.empty()),
          Objects.requireNonNull(current.apis().get(name)));
      if (!differences.isEmpty()) {
        reportDifferent(api, differences);
      }
    }
    lock.apis().keySet().stream()
        .filter(name -> !current.apis().containsKey(name))
        .forEach(name -> reportGone(first, name));
  }

  private void reportDifferent(Api api, List<Difference> differences) {
    Diagnostic error = Diagnostic.error(
        DiagnosticId.SECURITY_LOCK,
        api.source(),
        "Who may call "
            + api.type().simpleName()
            + " isn't what "
            + name()
            + " says: "
            + counts(differences)
            + ".");
    for (Difference difference : differences) {
      for (String line : difference.lines()) {
        error = error.detail(line);
      }
    }
    diagnostics.report(
        error.fix("have the change reviewed, then accept it: " + locations.accept(api, accepted)));
  }

  /** {@code 1 now public, 2 widened}. */
  private static String counts(List<Difference> differences) {
    return differences.stream()
        .collect(groupingBy(Difference::label, () -> new TreeMap<Label, Long>(), counting()))
        .entrySet()
        .stream()
        .map(count -> count.getValue() + " " + count.getKey().text())
        .collect(joining(", "));
  }

  private void reportGone(Api first, String name) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.SECURITY_LOCK,
            first.source(),
            name() + " has the API \"" + name + "\", and this compilation doesn't.")
        .fix("have it reviewed that it is gone, then accept it: "
            + locations.accept(first, accepted)));
  }

  private void reportMissing(Api first) {
    diagnostics.report(Diagnostic.note(
            DiagnosticId.SECURITY_LOCK,
            first.source(),
            "There is no "
                + locations.shown(accepted)
                + " yet: who may call what is compared with nothing.")
        .fix("start with what is now: " + locations.accept(first, accepted)));
  }

  private void reportBroken(Api first, String problem) {
    diagnostics.report(
        Diagnostic.error(DiagnosticId.SECURITY_LOCK, first.source(), name() + " " + problem + ".")
            .fix("restore it, or have all of what is now reviewed and accept it: "
                + locations.accept(first, accepted)));
  }

  private String name() {
    return Objects.toString(accepted.getFileName());
  }

  private String reason(IOException e) {
    if (Files.isDirectory(accepted)) {
      return "it is a directory";
    } else if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    return e instanceof CharacterCodingException
        ? "it isn't UTF-8"
        : Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }
}
