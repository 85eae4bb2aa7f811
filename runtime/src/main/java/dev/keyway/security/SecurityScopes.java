package dev.keyway.security;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that are required of a dependency in one endpoint: all that are written with {@link
 * Security} on the way to it, outermost first, without duplicates. A dependency that takes them as a
 * parameter checks them itself.
 */
public final class SecurityScopes implements Iterable<String> {
  private final List<String> scopes;
  private final String scopeString;

  private SecurityScopes(ScopeSet scopes) {
    this.scopes = List.copyOf(scopes);
    this.scopeString = scopes.toScopeString();
  }

  /**
   * Required scopes, in order.
   *
   * @param scopes the scopes; repeated ones count once, where they come first
   * @throws IllegalArgumentException if one isn't a scope-token (RFC 6749, section 3.3)
   */
  public static SecurityScopes of(String... scopes) {
    return new SecurityScopes(ScopeSet.of(scopes));
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
    return other instanceof SecurityScopes that && scopes.equals(that.scopes);
  }

  @Override
  public int hashCode() {
    return scopes.hashCode();
  }

  @Override
  public String toString() {
    return scopes.toString();
  }
}
