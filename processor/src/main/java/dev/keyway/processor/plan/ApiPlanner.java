package dev.keyway.processor.plan;

import static java.util.stream.Collectors.groupingBy;

import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decides everything that is generated for an API. */
public final class ApiPlanner {
  private static final TypeRef.Declared DOCUMENTATION =
      TypeRef.Declared.of("dev.keyway.openapi.Documentation");

  private static final TypeRef.Declared HEALTH = TypeRef.Declared.of("dev.keyway.server.Health");

  private final DependencyGraph graph;
  private final Schemes schemes;
  private final ChecksPlanner checks;
  private final IdentityHashMap<Component, String> componentLocals = new IdentityHashMap<>();
  private final Names applicationNames =
      new Names().reserve(List.of("api", "json", "documentation", "components", "router"));

  /** A planner for one API. */
  public ApiPlanner(DependencyGraph graph) {
    this.graph = graph;
    this.schemes = new Schemes(graph.api());
    this.checks = new ChecksPlanner(graph.api());
  }

  /**
   * The plan.
   *
   * @param sharedRoutes routes classes that another API of the compilation has, too: their generated
   *     classes are named after the API as well
   */
  public ApiPlan plan(Set<TypeRef.Declared> sharedRoutes) {
    Api api = graph.api();
    List<ApiPlan.ComponentPlan> components = components();
    ApiPlan.SecurityPlan security = security();
    Map<SecurityScheme, String> schemeConstants = new LinkedHashMap<>();
    security.schemes().forEach(constant -> schemeConstants.put(constant.scheme(), constant.name()));

    List<OperationPlan> operations = new ArrayList<>();
    List<OperationPlan> shown = new ArrayList<>();
    IdentityHashMap<EndpointTree, OperationPlan> operationOf = new IdentityHashMap<>();
    OperationPlanner operationPlanner = new OperationPlanner(api, schemes);
    for (EndpointTree tree : graph.endpoints()) {
      OperationPlan operation = operationPlanner.plan(tree);
      operations.add(operation);
      if (!tree.endpoint().hidden()) {
        shown.add(operation);
      }
      operationOf.put(tree, operation);
    }
    OpenApiPlan openApi = new OpenApiPlan(
        api.title(),
        api.version(),
        api.description(),
        ServersPlanner.withServers(api),
        operations,
        api.schemes(),
        api.jsonObjects());
    boolean hides = shown.size() < operations.size();
    SchemaPointers pointers = new SchemaPointers(SchemaNames.of(openApi));

    Names moduleNames = new Names().reserve(List.of("documentation", "method", "path"));
    RouterPlanner router = new RouterPlanner();
    router.module("documentation", "documentation", DOCUMENTATION);
    SecurityTablePlanner table = new SecurityTablePlanner(api, schemes);
    api.openApiPath().ifPresent(path -> {
      router.endpoint(HttpMethod.GET, path, "documentation", "document");
      table.builtIn(path, "the OpenAPI document");
    });
    api.docsPath().ifPresent(path -> {
      router.endpoint(HttpMethod.GET, path, "documentation", "page");
      table.builtIn(path, "the documentation page");
    });
    api.docsAssetPath().ifPresent(path -> {
      router.endpoint(HttpMethod.GET, path, "documentation", "asset");
      table.builtIn(path, "what the documentation page loads");
    });
    api.securityReportPath().ifPresent(path -> {
      router.endpoint(HttpMethod.GET, path, "documentation", "securityReport");
      table.builtIn(path, "the scope report");
    });
    if (api.servesHealth()) {
      String field = moduleNames.allocate("health");
      router.module(field, applicationNames.allocate("health"), HEALTH);
      api.healthPath().ifPresent(path -> {
        router.endpoint(HttpMethod.GET, path, field, "live");
        table.builtIn(path, "that the process lives");
      });
      api.readinessPath().ifPresent(path -> {
        router.endpoint(HttpMethod.GET, path, field, "ready");
        table.builtIn(path, "whether the server wants requests");
      });
    }
    List<EndpointsPlan> classes = new ArrayList<>();
    Map<TypeRef, List<EndpointTree>> treesOf =
        graph.endpoints().stream().collect(groupingBy(tree -> tree.routes().type()));
    for (RoutesClass routes : api.routes()) {
      List<EndpointTree> trees = treesOf.getOrDefault(routes.type(), List.of());
      if (!trees.isEmpty()) {
        EndpointsPlan plan = endpoints(
            routes,
            trees,
            sharedRoutes.contains(routes.type()),
            schemeConstants,
            pointers,
            operationOf);
        classes.add(plan);
        String field = moduleNames.allocate(Names.lowerCamel(routes.type().simpleName()));
        router.module(field, applicationNames.allocate(field + "Endpoints"), plan.type());
        plan.endpoints()
            .forEach(endpoint -> router.endpoint(
                endpoint.endpoint().httpMethod(),
                endpoint.endpoint().template(),
                field,
                endpoint.name()));
        for (int i = 0; i < trees.size(); i++) {
          table.endpoint(trees.get(i), plan.endpoints().get(i));
        }
      }
    }
    return new ApiPlan(
        api,
        beside(api.type(), "Application"),
        components,
        security,
        checks.plans(),
        classes,
        router.plan(
            beside(api.type(), "_Router"), new RouterSplitter(moduleNames, applicationNames)),
        hides ? openApi.about(shown) : openApi,
        hides ? Optional.of(openApi) : Optional.empty(),
        "META-INF/keyway/" + api.type().canonicalName() + "/openapi.json",
        table.plan());
  }

  private List<ApiPlan.ComponentPlan> components() {
    List<ApiPlan.ComponentPlan> plans = new ArrayList<>();
    Map<TypeRef, Component> owners = new HashMap<>();
    for (Component component : graph.components()) {
      if (!(component instanceof Component.Provided)) {
        owners.put(component.type(), component);
      }
      String local = componentLocal(component);
      componentLocals.put(component, local);
      Optional<String> owner = component instanceof Component.Provided provided
          ? Optional.of(local(Objects.requireNonNull(owners.get(provided.owner()))))
          : Optional.empty();
      plans.add(new ApiPlan.ComponentPlan(
          local,
          component,
          owner,
          component.requests().stream()
              .map(request ->
                  local(Objects.requireNonNull(graph.componentSupplies().get(request))))
              .toList()));
    }
    return plans;
  }

  private String componentLocal(Component component) {
    if (component instanceof Component.ApiInstance) {
      return "api";
    }
    return applicationNames.allocate(
        component instanceof Component.Provided provided
            ? provided.methodName()
            : Names.lowerCamel(((TypeRef.Declared) component.type()).simpleName()));
  }

  private String local(Component component) {
    return Objects.requireNonNull(componentLocals.get(component));
  }

  private ApiPlan.SecurityPlan security() {
    Api api = graph.api();
    Names names = new Names();
    List<ApiPlan.SchemeConstant> constants = api.schemes().stream()
        .map(scheme -> new ApiPlan.SchemeConstant(
            names.allocate(Names.upperSnake(scheme.annotation().simpleName())),
            scheme,
            scheme.realm().orElse(api.title())))
        .toList();
    boolean isPublic = api.routes().stream()
        .anyMatch(routes -> !routes.type().packageName().equals(api.type().packageName()));
    return new ApiPlan.SecurityPlan(beside(api.type(), "_Security"), isPublic, constants);
  }

  private EndpointsPlan endpoints(
      RoutesClass routes,
      List<EndpointTree> trees,
      boolean isShared,
      Map<SecurityScheme, String> schemeConstants,
      SchemaPointers pointers,
      IdentityHashMap<EndpointTree, OperationPlan> operations) {
    Names endpointNames = new Names().reserve(List.of("json", "request"));
    List<String> names = trees.stream()
        .map(tree -> endpointNames.allocate(tree.endpoint().methodName()))
        .toList();
    ClassMembers members = new ClassMembers(names, this::local);
    List<EndpointPlan> plans = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      EndpointTree tree = trees.get(i);
      OperationPlan operation = Objects.requireNonNull(operations.get(tree));
      plans.add(new EndpointPlanner(
              tree,
              names.get(i),
              schemes,
              schemeConstants,
              type -> Objects.requireNonNull(graph.owners().get(type)),
              members,
              checks,
              operation,
              pointers)
          .plan());
    }
    Optional<FailuresPlan> failures = new FailuresPlanner(
            members, type -> Objects.requireNonNull(graph.owners().get(type)))
        .plan(graph.api().handlersFor(routes.type()), endpointNames);
    String suffix = isShared ? "_" + graph.api().type().simpleName() + "_Endpoints" : "_Endpoints";
    return new EndpointsPlan(
        routes,
        beside(routes.type(), suffix),
        !routes.type().packageName().equals(graph.api().type().packageName()),
        members.components(),
        members.readers(),
        members.writers(),
        members.converters(),
        members.fallbacks(),
        members.patterns(),
        members.validators(),
        members.contents(),
        plans,
        failures);
  }

  /** A generated top-level class: {@code Outer_Inner_Endpoints} for a nested one. */
  private static TypeRef.Declared beside(TypeRef.Declared type, String suffix) {
    return new TypeRef.Declared(
        type.packageName(), List.of(String.join("_", type.simpleNames()) + suffix), List.of());
  }
}
