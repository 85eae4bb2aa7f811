package dev.keyway.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Required scopes in the form "one of these sets": each set is sufficient on its own.
 *
 * @param sets at least one; the first is what challenges name
 */
record ScopeAlternatives(List<ScopeSet> sets) {
  ScopeAlternatives {
    sets = List.copyOf(sets);
  }

  /** All of these scopes. */
  static ScopeAlternatives allOf(ScopeSet scopes) {
    return new ScopeAlternatives(List.of(scopes));
  }

  /**
   * The same, and one of some alternatives as well.
   *
   * @param alternatives scopes joined by spaces
   * @throws IllegalArgumentException if there is none, if one is empty, or if one holds what isn't a
   *     scope-token
   */
  ScopeAlternatives andAnyOf(String... alternatives) {
    if (alternatives.length == 0) {
      throw new IllegalArgumentException("no alternative");
    }
    List<ScopeSet> combined = new ArrayList<>();
    for (ScopeSet set : sets) {
      for (String alternative : alternatives) {
        ScopeSet scopes = ScopeSet.parse(alternative);
        if (scopes.isEmpty()) {
          throw new IllegalArgumentException("an empty one of " + Arrays.toString(alternatives));
        }
        List<String> both = new ArrayList<>(set);
        both.addAll(scopes);
        combined.add(ScopeSet.of(both));
      }
    }
    return new ScopeAlternatives(combined.stream().distinct().toList());
  }

  /** The set that challenges name. */
  ScopeSet first() {
    return sets.get(0);
  }

  @Override
  public String toString() {
    return String.join(" | ", sets.stream().map(ScopeSet::toScopeString).toList());
  }
}
