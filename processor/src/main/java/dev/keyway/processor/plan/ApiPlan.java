package dev.keyway.processor.plan;

import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is generated for an API.
 *
 * @param openApi what is published
 * @param withHidden the document with the hidden endpoints, where there are any
 * @param openApiResource the name of the resource with the OpenAPI document
 * @param checks the classes that check the constraints on bodies
 * @param securityTable who may call what
 */
public record ApiPlan(
    Api api,
    TypeRef.Declared application,
    List<ComponentPlan> components,
    SecurityPlan security,
    List<ChecksPlan> checks,
    List<EndpointsPlan> endpoints,
    RouterPlan router,
    OpenApiPlan openApi,
    Optional<OpenApiPlan> withHidden,
    String openApiResource,
    SecurityTable securityTable) {
  public ApiPlan {
    components = List.copyOf(components);
    checks = List.copyOf(checks);
    endpoints = List.copyOf(endpoints);
  }

  /** The name of the resource with the document that has the hidden endpoints, too. */
  public String withHiddenResource() {
    return resource("openapi-with-hidden.json");
  }

  /** The name of another resource of the API, beside the OpenAPI document. */
  public String resource(String file) {
    return openApiResource.substring(0, openApiResource.lastIndexOf('/') + 1) + file;
  }

  /**
   * How a component is made.
   *
   * @param owner the local whose method makes it; absent for a constructor
   * @param arguments locals
   */
  public record ComponentPlan(
      String local, Component component, Optional<String> owner, List<String> arguments) {
    public ComponentPlan {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The generated class with the schemes.
   *
   * @param isPublic whether endpoints in other packages need it
   */
  public record SecurityPlan(
      TypeRef.Declared type, boolean isPublic, List<SchemeConstant> schemes) {
    public SecurityPlan {
      schemes = List.copyOf(schemes);
    }
  }

  /** A scheme with the realm of its challenges. */
  public record SchemeConstant(String name, SecurityScheme scheme, String realm) {}
}
