package dev.keyway.security;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of scopes (RFC 6749, section 3.3): immutable, without duplicates, in the order they were
 * given. Each is a scope-token, compared character by character, so {@code Items} isn't {@code items}.
 */
public final class ScopeSet extends AbstractSet<String> {
  private static final ScopeSet EMPTY = new ScopeSet(List.of());

  private final List<String> scopes;

  /**
   * The bits of the scheme that asked last, so that a token which is used again isn't looked up again.
   * A race only repeats the work: a {@link ScopeMask} is immutable and knows what it is a mask of.
   */
  private @Nullable ScopeMask lastMask;

  private ScopeSet(List<String> scopes) {
    this.scopes = scopes;
  }

  /**
   * A set of scopes.
   *
   * @param scopes the scopes; repeated ones count once
   * @throws IllegalArgumentException if one isn't a scope-token
   */
  public static ScopeSet of(String... scopes) {
    return of(Arrays.asList(scopes));
  }

  /**
   * A set of scopes.
   *
   * @param scopes the scopes; repeated ones count once
   * @throws IllegalArgumentException if one isn't a scope-token
   */
  public static ScopeSet of(Collection<String> scopes) {
    if (scopes instanceof ScopeSet scopeSet) {
      return scopeSet;
    }
    if (scopes.isEmpty()) {
      return EMPTY;
    }
    Set<String> distinct = new LinkedHashSet<>();
    for (String scope : scopes) {
      distinct.add(ScopeTokens.require(scope));
    }
    return new ScopeSet(List.copyOf(distinct));
  }

  /**
   * The set that a {@code scope} parameter or claim stands for.
   *
   * @param spaceSeparated scopes separated by spaces; several spaces count as one, and a text without
   *     scopes is the empty set
   * @throws IllegalArgumentException if one isn't a scope-token
   */
  public static ScopeSet parse(String spaceSeparated) {
    return of(ScopeTokens.split(spaceSeparated));
  }

  /** The scopes joined by single spaces, as {@link #parse} reads them. */
  public String toScopeString() {
    return String.join(" ", scopes);
  }

  @Override
  public boolean contains(@Nullable Object scope) {
    return scope != null && scopes.contains(scope);
  }

  @Override
  public Iterator<String> iterator() {
    return scopes.iterator();
  }

  @Override
  public int size() {
    return scopes.size();
  }

  /** The scope at a position, for loops that mustn't allocate. */
  String get(int index) {
    return scopes.get(index);
  }

  /** Which of the universe's scopes are in this set. */
  ScopeMask mask(ScopeUniverse universe) {
    ScopeMask mask = lastMask;
    if (mask == null || mask.universe() != universe) {
      mask = universe.mask(this);
      lastMask = mask;
    }
    return mask;
  }
}
