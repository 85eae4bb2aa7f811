package dev.keyway.security;

import java.util.HashMap;
import java.util.Map;

/** The scopes that a scheme declares, each with a bit of its own. */
final class ScopeUniverse {
  private final ScopeSet declared;
  private final Map<String, Integer> bits;

  ScopeUniverse(ScopeSet declared) {
    Map<String, Integer> bits = new HashMap<>();
    for (String scope : declared) {
      bits.put(scope, bits.size());
    }
    this.declared = declared;
    this.bits = Map.copyOf(bits);
  }

  ScopeSet declared() {
    return declared;
  }

  /** The bits of those scopes that are declared. The others can't be asked for, so they have none. */
  ScopeMask mask(ScopeSet scopes) {
    long[] words = new long[(bits.size() + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < scopes.size(); i++) {
      Integer bit = bits.get(scopes.get(i));
      if (bit != null) {
        words[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
      }
    }
    return new ScopeMask(this, words);
  }
}
