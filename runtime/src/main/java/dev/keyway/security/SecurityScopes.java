package dev.keyway.security;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that are required of a dependency in one endpoint: all that are written with {@link
 * Security} on the way to it, outermost first, without duplicates. A dependency that takes them as a
 * parameter checks them itself.
 */
public final class SecurityScopes implements Iterable<String> {
  private final ScopeAlternatives required;
  private final Map<String, ScopeSet> implied;
  private final List<String> scopes;
  private final String scopeString;

  private SecurityScopes(ScopeAlternatives required, Map<String, ScopeSet> implied) {
    this.required = required;
    this.implied = implied;
    this.scopes = List.copyOf(required.first());
    this.scopeString = required.first().toScopeString();
  }

  /**
   * Required scopes, in order.
   *
   * @param scopes the scopes; repeated ones count once, where they come first
   * @throws IllegalArgumentException if one isn't a scope-token (RFC 6749, section 3.3)
   */
  public static SecurityScopes of(String... scopes) {
    return new SecurityScopes(ScopeAlternatives.allOf(ScopeSet.of(scopes)), Map.of());
  }

  /**
   * These scopes, and one of some alternatives as well.
   *
   * @param alternatives scopes, or several joined by spaces
   * @throws IllegalArgumentException if there is none, or if one holds what isn't a scope-token
   */
  public SecurityScopes anyOf(String... alternatives) {
    return new SecurityScopes(required.andAnyOf(alternatives), implied);
  }

  /**
   * The same scopes where whoever has one scope has some others, too.
   *
   * @param scope what brings the others along
   * @param impliedScopes all that it brings along; what those imply isn't added
   * @throws IllegalArgumentException if one isn't a scope-token
   */
  public SecurityScopes implying(String scope, String... impliedScopes) {
    Map<String, ScopeSet> more = new HashMap<>(implied);
    more.put(scope, ScopeSet.of(impliedScopes));
    return new SecurityScopes(required, Map.copyOf(more));
  }

  /**
   * The sets of scopes each of which is enough, the first one being {@link #scopes()}. More than one
   * only where {@code @Security(anyOf = ...)} was written.
   */
  public List<ScopeSet> alternatives() {
    return required.sets();
  }

  /**
   * Whether the granted scopes are enough: all of one of the {@link #alternatives()}, where the scheme's
   * scopes bring along what they imply. A dependency that checks by itself should ask this.
   */
  public boolean areSatisfiedBy(Set<String> granted) {
    if (!implied.isEmpty()) {
      Set<String> all = new HashSet<>(granted);
      implied.forEach((scope, brought) -> {
        if (granted.contains(scope)) {
          all.addAll(brought);
        }
      });
      return areIn(all);
    }
    return areIn(granted);
  }

  private boolean areIn(Set<String> granted) {
    for (ScopeSet enough : required.sets()) {
      if (granted.containsAll(enough)) {
        return true;
      }
    }
    return false;
  }

  /** Whether none is required. */
  public boolean isEmpty() {
    return scopes.isEmpty();
  }

  /** The scopes joined by single spaces, as a challenge has them; empty if none is required. */
  public String scopeString() {
    return scopeString;
  }

  /** The scopes, outermost first; unmodifiable. */
  public List<String> scopes() {
    return scopes;
  }

  /** Whether the scope is required. */
  public boolean contains(String scope) {
    return scopes.contains(scope);
  }

  @Override
  public Iterator<String> iterator() {
    return scopes.iterator();
  }

  /** Whether the other requires the same scopes in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SecurityScopes that && lists().equals(that.lists());
  }

  @Override
  public int hashCode() {
    return lists().hashCode();
  }

  private List<List<String>> lists() {
    return required.sets().stream().<List<String>>map(List::copyOf).toList();
  }

  @Override
  public String toString() {
    return required.sets().size() == 1 ? scopes.toString() : required.toString();
  }
}
