package dev.keyway.security;

import java.util.Arrays;

/**
 * A scheme whose credential is a bearer token (RFC 6750), at run time: its realm and the scopes it
 * declares. Generated code holds one for each annotation of such a scheme.
 */
public final class BearerScheme {
  private final String realm;
  private final ScopeUniverse scopes;

  /**
   * A scheme.
   *
   * @param realm the realm of its challenges
   * @param declaredScopes all scopes that exist
   * @throws IllegalArgumentException if one isn't a scope-token (RFC 6749, section 3.3)
   */
  public BearerScheme(String realm, String... declaredScopes) {
    this.realm = realm;
    this.scopes = new ScopeUniverse(ScopeSet.of(declaredScopes));
  }

  /**
   * The gate of an endpoint.
   *
   * @param requiredScopes all scopes that the endpoint requires, outermost first
   * @throws IllegalArgumentException if one isn't declared
   */
  public ScopeGate gate(String... requiredScopes) {
    ScopeSet required = ScopeSet.of(requiredScopes);
    if (!scopes.declared().containsAll(required)) {
      throw new IllegalArgumentException(
          "not all of " + Arrays.toString(requiredScopes) + " are declared: " + scopes.declared());
    }
    return new ScopeGate(realm, scopes, required);
  }

  @Override
  public String toString() {
    return "Bearer scheme " + Challenges.quoted(realm) + " " + scopes.declared();
  }
}
