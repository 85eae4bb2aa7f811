package dev.keyway.security;

/**
 * Some of the scopes of a {@link ScopeUniverse}, as bits. Immutable, with final fields alone, so that
 * it may be handed from thread to thread through a plain field.
 */
final class ScopeMask {
  private final ScopeUniverse universe;
  private final long[] words;

  /** Takes the array over: nobody else may hold it. */
  ScopeMask(ScopeUniverse universe, long[] words) {
    this.universe = universe;
    this.words = words;
  }

  ScopeUniverse universe() {
    return universe;
  }

  /** Whether all scopes of the other mask, of the same universe, are in this one. */
  boolean containsAll(ScopeMask other) {
    for (int i = 0; i < words.length; i++) {
      if ((other.words[i] & ~words[i]) != 0) {
        return false;
      }
    }
    return true;
  }
}
