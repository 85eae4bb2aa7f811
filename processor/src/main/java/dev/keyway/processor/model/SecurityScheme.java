package dev.keyway.processor.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A security scheme that the user declared with an annotation type.
 *
 * @param name its name in OpenAPI
 * @param annotation the user's annotation type
 * @param scopes the declared scopes, in order; empty for a scheme that has none
 * @param realm where it differs from the API's title
 */
public record SecurityScheme(
    String name,
    TypeRef.Declared annotation,
    Kind kind,
    List<Scope> scopes,
    Optional<String> realm,
    String description,
    SourceRef source) {
  public SecurityScheme {
    scopes = List.copyOf(scopes);
  }

  /** Whether it declares that scope. */
  public boolean declares(String scope) {
    return scopes.stream().anyMatch(declared -> declared.name().equals(scope));
  }

  /** Whether it declares everything that is required there. */
  public boolean declares(ScopeUse use) {
    return use.mentioned().stream().allMatch(this::declares);
  }

  /**
   * All scopes that whoever has a scope has, too: what it implies, what that implies and so on, in the
   * order of declaration, without the scope itself.
   */
  public List<String> impliedBy(String scope) {
    Set<String> implied = new HashSet<>();
    collectImplied(scope, implied);
    return scopes.stream()
        .map(Scope::name)
        .filter(name -> !name.equals(scope) && implied.contains(name))
        .toList();
  }

  private void collectImplied(String scope, Set<String> implied) {
    for (Scope declared : scopes) {
      if (declared.name().equals(scope)) {
        for (Scope.Implied next : declared.implies()) {
          if (implied.add(next.scope())) {
            collectImplied(next.scope(), implied);
          }
        }
      }
    }
  }

  /** Which of OpenAPI's security scheme types. */
  public sealed interface Kind {

    /** Whether its tokens can hold scopes. */
    default boolean hasScopes() {
      return false;
    }
  }

  /** An OAuth 2 flow with bearer tokens. URLs that the flow doesn't have, or weren't given, are absent. */
  public record OAuth2(
      Flow flow,
      Optional<String> authorizationUrl,
      Optional<String> tokenUrl,
      Optional<String> refreshUrl)
      implements Kind {
    @Override
    public boolean hasScopes() {
      return true;
    }
  }

  /** The OAuth 2 flow, in OpenAPI's order. */
  public enum Flow {
    /** Resource owner password credentials. */
    PASSWORD("password"),
    /** Client credentials. */
    CLIENT_CREDENTIALS("clientCredentials"),
    /** Authorization code. */
    AUTHORIZATION_CODE("authorizationCode");

    private final String openApiName;

    Flow(String openApiName) {
      this.openApiName = openApiName;
    }

    /** The member of OpenAPI's flows object. */
    public String openApiName() {
      return openApiName;
    }
  }

  /** Bearer tokens of an issuer that tells about itself at a URL; absent only if that is broken. */
  public record OpenIdConnect(Optional<String> url) implements Kind {
    @Override
    public boolean hasScopes() {
      return true;
    }
  }

  /** A bearer token from wherever. */
  public record HttpBearer(Optional<String> bearerFormat) implements Kind {}

  /** User name and password in each request. */
  public record HttpBasic() implements Kind {}

  /** A key; {@code in} is header, query or cookie. */
  public record ApiKey(String in, String parameter) implements Kind {}
}
