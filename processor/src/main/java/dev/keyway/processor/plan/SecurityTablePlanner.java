package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.HttpMethod;
import dev.keyway.processor.model.PathTemplate;
import dev.keyway.processor.model.ResponseBody;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.TypeRef;
import dev.keyway.processor.plan.OperationPlan.SecurityRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts together the table of who may call what, from the plans of the endpoints. */
final class SecurityTablePlanner {
  private final Api api;
  private final Schemes schemes;
  private final List<SecurityTable.Row> rows = new ArrayList<>();

  SecurityTablePlanner(Api api, Schemes schemes) {
    this.api = api;
    this.schemes = schemes;
  }

  /** Adds what Keyway itself serves. */
  void builtIn(PathTemplate path, String what) {
    SecurityTable.Reason reason = new SecurityTable.Reason("Keyway: " + what, "Keyway");
    rows.add(new SecurityTable.Row(
        HttpMethod.GET, path.text(), false, "Keyway", List.of(), Optional.of(reason), List.of()));
  }

  /** Adds an endpoint. */
  void endpoint(EndpointTree tree, EndpointPlan plan) {
    ScopeChains chains = new ScopeChains(tree, schemes);
    List<SecurityTable.Access> access = plan.operation().security().stream()
        .map(requirement -> access(requirement, tree, plan, chains))
        .sorted(Comparator.comparing(each -> each.scheme().name()))
        .toList();
    rows.add(new SecurityTable.Row(
        plan.endpoint().httpMethod(),
        plan.endpoint().template().text(),
        plan.endpoint().answer().body() instanceof ResponseBody.WebSocket,
        plan.endpoint().level().label(),
        access,
        tree.publicLevel()
            .map(level -> new SecurityTable.Reason(
                level.publicReason().orElseThrow(), "@Public on " + level.label())),
        plan.dependencyTree()));
  }

  /** The table. */
  SecurityTable plan() {
    return new SecurityTable(
        api.type().canonicalName(),
        api.title(),
        api.version(),
        api.schemes(),
        rows.stream()
            .sorted(Comparator.comparing(SecurityTable.Row::path)
                .thenComparing(SecurityTable.Row::method))
            .toList());
  }

  private SecurityTable.Access access(
      SecurityRequirement requirement, EndpointTree tree, EndpointPlan plan, ScopeChains chains) {
    return new SecurityTable.Access(
        requirement.scheme(),
        requirement.optional(),
        SecurityAlternatives.sufficient(requirement.scopes()),
        checkedBy(requirement.scheme(), tree, plan),
        chains.of(requirement.scheme(), requirement.scopes()));
  }

  /**
   * Who compares scopes; where nobody does, since none are required, whoever takes the credential
   * and has to see what it is worth.
   */
  private List<String> checkedBy(SecurityScheme scheme, EndpointTree tree, EndpointPlan plan) {
    Set<String> checkers = new LinkedHashSet<>();
    for (String local : comparedLocals(scheme, plan)) {
      steps(plan)
          .filter(ResolutionStep.Make.class::isInstance)
          .map(ResolutionStep.Make.class::cast)
          .filter(make -> make.local().equals(Optional.of(local)))
          .forEach(make -> checkers.add("generated code after " + name(make.dependency())));
    }
    tree.nodes().stream()
        .filter(node -> node.dependency().takesScopes() && schemes.below(node).contains(scheme))
        .forEach(node -> checkers.add(name(node.dependency())));
    if (checkers.isEmpty()) {
      tree.nodes().stream()
          .filter(node -> schemes.direct(node.dependency().parameters()).contains(scheme))
          .forEach(node -> checkers.add(name(node.dependency())));
      if (schemes.direct(tree.endpoint().parameters()).contains(scheme)) {
        checkers.add(name(tree.routes().type()) + "." + tree.endpoint().methodName());
      }
    }
    return List.copyOf(checkers);
  }

  /** Tells one checker from any other: it is compared with what was accepted in a review. */
  private String name(Dependency dependency) {
    return dependency instanceof Dependency.Provided provided
        ? name(provided.owner()) + "." + provided.methodName()
        : name(((Dependency.Constructed) dependency).type());
  }

  /** The package is left out where it is that of the API. */
  private String name(TypeRef.Declared type) {
    return type.packageName().equals(api.type().packageName())
        ? String.join(".", type.simpleNames())
        : type.erasure().canonicalName();
  }

  /**
   * The locals with granted scopes that generated code compares with those of the scheme's gate.
   */
  private static List<String> comparedLocals(SecurityScheme scheme, EndpointPlan plan) {
    return steps(plan)
        .filter(ResolutionStep.CheckScopes.class::isInstance)
        .map(ResolutionStep.CheckScopes.class::cast)
        .filter(check -> plan.gates().stream()
            .anyMatch(gate ->
                gate.name().equals(check.gate()) && gate.securityScheme().equals(scheme)))
        .map(ResolutionStep.CheckScopes::local)
        .toList();
  }

  private static Stream<ResolutionStep> steps(EndpointPlan plan) {
    return plan.phases().stream().flatMap(phase -> phase.steps().stream());
  }
}
