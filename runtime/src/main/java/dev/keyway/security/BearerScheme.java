package dev.keyway.security;

import java.util.HashMap;
import java.util.Map;

/**
 * A scheme whose credential is a bearer token (RFC 6750), at run time: its realm and the scopes it
 * declares. Generated code holds one for each annotation of such a scheme.
 */
public final class BearerScheme {
  private final String realm;
  private final Map<String, ScopeSet> implied;
  private final ScopeUniverse scopes;

  /**
   * A scheme.
   *
   * @param realm the realm of its challenges
   * @param declaredScopes all scopes that exist
   * @throws IllegalArgumentException if one isn't a scope-token (RFC 6749, section 3.3)
   */
  public BearerScheme(String realm, String... declaredScopes) {
    this(realm, ScopeSet.of(declaredScopes), Map.of());
  }

  private BearerScheme(String realm, ScopeSet declared, Map<String, ScopeSet> implied) {
    this.realm = realm;
    this.implied = implied;
    this.scopes = new ScopeUniverse(declared, implied);
  }

  /**
   * The same scheme in which whoever has a scope has some others, too.
   *
   * @param scope a declared scope
   * @param impliedScopes all that it brings along; what those imply isn't added
   * @throws IllegalArgumentException if one isn't declared
   */
  public BearerScheme implying(String scope, String... impliedScopes) {
    ScopeSet brought = ScopeSet.of(impliedScopes);
    requireDeclared(ScopeSet.of(scope));
    requireDeclared(brought);
    Map<String, ScopeSet> more = new HashMap<>(implied);
    more.put(scope, brought);
    return new BearerScheme(realm, scopes.declared(), Map.copyOf(more));
  }

  /**
   * The gate of an endpoint.
   *
   * @param requiredScopes all scopes that the endpoint requires, outermost first
   * @throws IllegalArgumentException if one isn't declared
   */
  public ScopeGate gate(String... requiredScopes) {
    return gate(ScopeAlternatives.allOf(ScopeSet.of(requiredScopes)));
  }

  ScopeGate gate(ScopeAlternatives required) {
    for (ScopeSet scopes : required.sets()) {
      requireDeclared(scopes);
    }
    return new ScopeGate(this, required);
  }

  String realm() {
    return realm;
  }

  ScopeUniverse universe() {
    return scopes;
  }

  private void requireDeclared(ScopeSet some) {
    if (!scopes.declared().containsAll(some)) {
      throw new IllegalArgumentException(
          "not all of " + some + " are declared: " + scopes.declared());
    }
  }

  @Override
  public String toString() {
    return "Bearer scheme " + Challenges.quoted(realm) + " " + scopes.declared();
  }
}
