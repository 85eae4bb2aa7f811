package dev.keyway.processor.lock;

import dev.keyway.processor.lock.SecurityLock.Access;
import dev.keyway.processor.lock.SecurityLock.Entry;
import dev.keyway.processor.lock.SecurityLock.SchemeScope;
import dev.keyway.processor.lock.SecurityLock.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Who may call an endpoint: whoever has, of each scheme that demands a credential, one of the
 * sufficient sets of scopes, be it through what scopes imply.
 */
final class Callers {
  /** More combinations than this are taken to be other callers rather than tried. */
  private static final int MAX_COMBINATIONS = 4096;

  private final Entry entry;
  private final Section section;

  Callers(Entry entry, Section section) {
    this.entry = entry;
    this.section = section;
  }

  /** Whether all of these belong to the others, too. */
  boolean areAmong(Callers others) {
    for (Map.Entry<String, Access> demanded : others.entry.access().entrySet()) {
      if (demanded.getValue().optional()) {
        continue;
      }
      Access own = entry.access().get(demanded.getKey());
      if (own == null || own.optional() || !areAmong(own, others, demanded.getKey())) {
        return false;
      }
    }
    return true;
  }

  private boolean areAmong(Access own, Callers others, String scheme) {
    return own.sufficient().stream()
        .allMatch(set -> combinations(set, others, scheme).stream()
            .allMatch(granted -> others.admit(scheme, granted)));
  }

  /**
   * What callers have who hold all of these scopes. Who has a scope that implies another one has to
   * be tried only if it doesn't for the others: if it does, the implied scope is the harder case.
   */
  private List<Set<String>> combinations(SortedSet<String> scopes, Callers others, String scheme) {
    List<Set<String>> combinations = List.of(Set.of());
    for (String scope : scopes) {
      List<Set<String>> longer = new ArrayList<>();
      for (Set<String> start : combinations) {
        for (String granted : lostWaysTo(scope, others, scheme)) {
          Set<String> both = new HashSet<>(start);
          both.add(granted);
          longer.add(both);
        }
      }
      combinations = longer;
      if (combinations.size() > MAX_COMBINATIONS) {
        return List.of(Set.of());
      }
    }
    return combinations;
  }

  /** The scope itself, and those that imply it here, but not for the others. */
  private List<String> lostWaysTo(String scope, Callers others, String scheme) {
    List<String> ways = new ArrayList<>();
    ways.add(scope);
    section.implied().forEach((from, implied) -> {
      if (from.scheme().equals(scheme)
          && implied.contains(scope)
          && !others.implied(scheme, from.scope()).contains(scope)) {
        ways.add(from.scope());
      }
    });
    return ways;
  }

  private boolean admit(String scheme, Set<String> granted) {
    Set<String> all = new HashSet<>(granted);
    granted.forEach(scope -> all.addAll(implied(scheme, scope)));
    Access access = entry.access().get(scheme);
    return access != null && access.sufficient().stream().anyMatch(all::containsAll);
  }

  private Set<String> implied(String scheme, String scope) {
    SortedSet<String> implied = section.implied().get(new SchemeScope(scheme, scope));
    return implied == null ? Set.of() : implied;
  }
}
