package dev.keyway.processor.emit.openapi;

import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.plan.OperationPlan.SecurityRequirement;
import dev.keyway.processor.plan.SecurityAlternatives;
import java.util.List;
import java.util.Map;

/** Writes security schemes, and what operations ask of them. */
final class SecurityEmitter {
  private SecurityEmitter() {}

  /** The security scheme objects by name, in the plan's order. */
  static Map<String, Object> schemes(List<SecurityScheme> schemes) {
    Members members = new Members();
    schemes.forEach(scheme -> members.put(scheme.name(), scheme(scheme)));
    return members.map();
  }

  /** The alternatives of which one must be met. */
  static List<Map<String, Object>> requirements(List<SecurityRequirement> requirements) {
    return SecurityAlternatives.of(requirements).stream()
        .map(SecurityEmitter::together)
        .toList();
  }

  private static Map<String, Object> together(Map<SecurityScheme, List<String>> alternative) {
    Members members = new Members();
    alternative.forEach((scheme, scopes) -> members.putAlways(scheme.name(), scopes));
    return members.map();
  }

  private static Map<String, Object> scheme(SecurityScheme scheme) {
    SecurityScheme.Kind kind = scheme.kind();
    Members members = new Members();
    if (kind instanceof SecurityScheme.OAuth2 oauth2) {
      members
          .put("type", "oauth2")
          .put("description", scheme.description())
          .put("flows", Map.of(oauth2.flow().openApiName(), flow(oauth2, scheme.scopes())));
    } else if (kind instanceof SecurityScheme.OpenIdConnect openId) {
      members
          .put("type", "openIdConnect")
          .put("description", scheme.description())
          .put("openIdConnectUrl", openId.url().orElse(""));
    } else if (kind instanceof SecurityScheme.HttpBearer bearer) {
      members
          .put("type", "http")
          .put("description", scheme.description())
          .put("scheme", "bearer")
          .put("bearerFormat", bearer.bearerFormat().orElse(""));
    } else if (kind instanceof SecurityScheme.HttpBasic) {
      members.put("type", "http").put("description", scheme.description()).put("scheme", "basic");
    } else if (kind instanceof SecurityScheme.ApiKey key) {
      members
          .put("type", "apiKey")
          .put("description", scheme.description())
          .put("name", key.parameter())
          .put("in", key.in());
    }
    return members.put("x-implies", implications(scheme)).map();
  }

  /** For each scope that implies others, all of them; OpenAPI has no word for it. */
  private static Map<String, Object> implications(SecurityScheme scheme) {
    Members members = new Members();
    scheme.scopes().forEach(scope -> members.put(scope.name(), scheme.impliedBy(scope.name())));
    return members.map();
  }

  private static Map<String, Object> flow(SecurityScheme.OAuth2 oauth2, List<Scope> declared) {
    Members scopes = new Members();
    // OpenAPI wants a description, be it empty.
    declared.forEach(scope -> scopes.putAlways(scope.name(), scope.description()));
    return new Members()
        .put("authorizationUrl", oauth2.authorizationUrl().orElse(""))
        .put("tokenUrl", oauth2.tokenUrl().orElse(""))
        .put("refreshUrl", oauth2.refreshUrl().orElse(""))
        .putAlways("scopes", scopes.map())
        .map();
  }
}
