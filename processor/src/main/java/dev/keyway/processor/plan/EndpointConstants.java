package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Scope;
import dev.keyway.processor.model.SecurityScheme;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The constants of one endpoint: a gate for each scheme, and the scopes that are handed to checks. */
final class EndpointConstants {
  private final Schemes schemes;
  private final Map<SecurityScheme, EndpointPlan.GateConstant> gates = new LinkedHashMap<>();
  private final Map<CallPlanner.Call, EndpointPlan.ScopesConstant> scopes = new LinkedHashMap<>();

  /**
   * Names the constants.
   *
   * @param name of the endpoint
   * @param calls of the endpoint
   * @param schemeConstants the names of the constants that hold the schemes
   */
  EndpointConstants(
      EndpointTree tree,
      String name,
      List<CallPlanner.Call> calls,
      Schemes schemes,
      Map<SecurityScheme, String> schemeConstants,
      ClassMembers members) {
    this.schemes = schemes;
    String prefix = Names.upperSnake(name) + "_";
    List<SecurityScheme> used = schemes.of(tree);
    for (SecurityScheme scheme : used) {
      String suffix =
          used.size() == 1 ? "" : Names.upperSnake(scheme.annotation().simpleName()) + "_";
      gates.put(
          scheme,
          new EndpointPlan.GateConstant(
              members.constant(prefix + suffix + "ACCESS"),
              schemeConstants.getOrDefault(scheme, ""),
              scheme,
              schemes.required(tree, scheme)));
    }
    for (CallPlanner.Call call : calls) {
      if (call.dependency().takesScopes()) {
        String wanted = prefix + Names.upperSnake(CallPlanner.name(call.dependency())) + "_SCOPES";
        scopes.put(
            call,
            new EndpointPlan.ScopesConstant(
                members.constant(wanted), schemes.required(call.node), implications(call)));
      }
    }
  }

  /** What the schemes behind a check make of the scopes it is to check. */
  private List<EndpointPlan.Implication> implications(CallPlanner.Call call) {
    Set<String> mentioned = new HashSet<>();
    schemes.required(call.node).forEach(use -> mentioned.addAll(use.mentioned()));
    List<EndpointPlan.Implication> implications = new ArrayList<>();
    for (SecurityScheme scheme : schemes.below(call.node)) {
      for (Scope scope : scheme.scopes()) {
        List<String> implied =
            scheme.impliedBy(scope.name()).stream().filter(mentioned::contains).toList();
        if (!implied.isEmpty()) {
          implications.add(new EndpointPlan.Implication(scope.name(), implied));
        }
      }
    }
    return implications;
  }

  /** The gate of a scheme. */
  EndpointPlan.GateConstant gate(SecurityScheme scheme) {
    return Objects.requireNonNull(gates.get(scheme));
  }

  /** The gate of the scheme that an annotation stands for. */
  EndpointPlan.GateConstant gate(TypeRef.Declared scheme) {
    return gates.values().stream()
        .filter(gate -> gate.securityScheme().annotation().equals(scheme))
        .findFirst()
        .orElseThrow();
  }

  /** The scopes that a call is handed. */
  EndpointPlan.ScopesConstant scopes(CallPlanner.Call call) {
    return Objects.requireNonNull(scopes.get(call));
  }

  List<EndpointPlan.GateConstant> gates() {
    return List.copyOf(gates.values());
  }

  List<EndpointPlan.ScopesConstant> scopes() {
    return List.copyOf(scopes.values());
  }
}
