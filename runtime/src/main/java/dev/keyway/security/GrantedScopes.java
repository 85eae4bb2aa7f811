package dev.keyway.security;

/**
 * A value that says which scopes the caller was granted. A dependency that returns one is checked by
 * generated code right after it is made.
 */
public interface GrantedScopes {

  /** The scopes that were granted. The same set on every call, so that a check costs nothing. */
  ScopeSet scopes();
}
