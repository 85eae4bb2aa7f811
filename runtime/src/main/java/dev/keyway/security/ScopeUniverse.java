package dev.keyway.security;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scopes that a scheme declares, each with a bit of its own, and what each brings along. */
final class ScopeUniverse {
  private final ScopeSet declared;
  private final Map<String, long[]> granted = new HashMap<>();

  /**
   * A universe.
   *
   * @param implied for a scope, all those that whoever has it has, too
   */
  ScopeUniverse(ScopeSet declared, Map<String, ScopeSet> implied) {
    this.declared = declared;
    Map<String, Integer> bits = new HashMap<>();
    for (String scope : declared) {
      bits.put(scope, bits.size());
    }
    for (String scope : declared) {
      long[] words = new long[(bits.size() + Long.SIZE - 1) / Long.SIZE];
      set(words, bits.get(scope));
      for (String brought : implied.getOrDefault(scope, ScopeSet.of())) {
        set(words, bits.get(brought));
      }
      granted.put(scope, words);
    }
  }

  private static void set(long[] words, @Nullable Integer bit) {
    if (bit != null) {
      words[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
    }
  }

  ScopeSet declared() {
    return declared;
  }

  /**
   * The bits of those scopes that are declared, and of all that they imply. The others can't be asked
   * for, so they have none.
   */
  ScopeMask mask(ScopeSet scopes) {
    long[] words = new long[(declared.size() + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < scopes.size(); i++) {
      long[] brought = granted.get(scopes.get(i));
      if (brought != null) {
        for (int word = 0; word < words.length; word++) {
          words[word] |= brought[word];
        }
      }
    }
    return new ScopeMask(this, words);
  }
}
