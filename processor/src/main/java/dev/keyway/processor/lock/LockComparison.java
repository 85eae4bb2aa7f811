package dev.keyway.processor.lock;

import dev.keyway.processor.lock.Difference.Label;
import dev.keyway.processor.lock.SecurityLock.Entry;
import dev.keyway.processor.lock.SecurityLock.Operation;
import dev.keyway.processor.lock.SecurityLock.SchemeScope;
import dev.keyway.processor.lock.SecurityLock.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Names what is different between what was accepted for an API and what is now. */
final class LockComparison {
  private final Section accepted;
  private final Section current;

  private LockComparison(Section accepted, Section current) {
    this.accepted = accepted;
    this.current = current;
  }

  /** The differences, the most important first, then in the order of the file. */
  static List<Difference> compare(Section accepted, Section current) {
    LockComparison comparison = new LockComparison(accepted, current);
    List<Difference> differences = new ArrayList<>();
    union(accepted.implied().keySet(), current.implied().keySet())
        .forEach(scope -> comparison.implication(scope).ifPresent(differences::add));
    union(accepted.entries().keySet(), current.entries().keySet())
        .forEach(operation -> comparison.entry(operation).ifPresent(differences::add));
    return differences.stream().sorted(Comparator.comparing(Difference::label)).toList();
  }

  private static <T> SortedSet<T> union(Collection<T> left, Collection<T> right) {
    SortedSet<T> union = new TreeSet<>(left);
    union.addAll(right);
    return union;
  }

  private Optional<Difference> implication(SchemeScope scope) {
    Optional<SortedSet<String>> was = Optional.ofNullable(accepted.implied().get(scope));
    Optional<SortedSet<String>> now = Optional.ofNullable(current.implied().get(scope));
    if (was.equals(now)) {
      return Optional.empty();
    }
    SortedSet<String> before = was.orElseGet(TreeSet::new);
    SortedSet<String> after = now.orElseGet(TreeSet::new);
    Label label = after.containsAll(before)
        ? Label.WIDENED
        : before.containsAll(after) ? Label.NARROWED : Label.CHANGED;
    return Optional.of(new Difference(
        label,
        "what \"" + scope.scope() + "\" of " + scope.scheme() + " implies",
        was.map(implied -> LockWriter.implication(scope, implied)),
        now.map(implied -> LockWriter.implication(scope, implied))));
  }

  private Optional<Difference> entry(Operation operation) {
    Optional<Entry> was = Optional.ofNullable(accepted.entries().get(operation));
    Optional<Entry> now = Optional.ofNullable(current.entries().get(operation));
    return label(was, now)
        .map(label -> new Difference(
            label, operation.toString(), was.map(LockWriter::text), now.map(LockWriter::text)));
  }

  /** Absent where there is no difference. */
  private Optional<Label> label(Optional<Entry> was, Optional<Entry> now) {
    if (was.isEmpty() || now.isEmpty()) {
      return Optional.of(was.isEmpty() ? Label.NEW : Label.GONE);
    }
    if (was.get().isPublic() != now.get().isPublic()) {
      return Optional.of(now.get().isPublic() ? Label.NOW_PUBLIC : Label.NO_LONGER_PUBLIC);
    }
    Callers before = new Callers(was.get(), accepted);
    Callers after = new Callers(now.get(), current);
    boolean allStill = before.areAmong(after);
    boolean noneMore = after.areAmong(before);
    if (allStill && noneMore) {
      return Objects.equals(was, now) ? Optional.empty() : Optional.of(Label.CHANGED);
    }
    return Optional.of(allStill ? Label.WIDENED : noneMore ? Label.NARROWED : Label.CHANGED);
  }
}
