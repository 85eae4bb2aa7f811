package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.validation.GraphRule;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Who may call is decided before the body is read, so what decides it, and whatever that needs, can't
 * take the body.
 */
public final class BodyBeforeCheckRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    for (EndpointTree tree : graph.endpoints()) {
      Set<EndpointTree.Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());
      tree.nodes().stream()
          .filter(node -> node.dependency().authorizes())
          .forEach(node -> check(node, node, tree, visited, diagnostics));
    }
  }

  private static void check(
      EndpointTree.Node node,
      EndpointTree.Node checker,
      EndpointTree tree,
      Set<EndpointTree.Node> visited,
      Diagnostics diagnostics) {
    if (!visited.add(node)) {
      return;
    }
    node.dependency().parameters().stream()
        .filter(BodyBeforeCheckRule::isInBody)
        .forEach(parameter -> report(parameter, checker, tree, diagnostics));
    for (EndpointTree.Edge edge : node.edges()) {
      if (edge.target() instanceof EndpointTree.Node below) {
        check(below, checker, tree, visited, diagnostics);
      }
    }
  }

  private static boolean isInBody(Parameter parameter) {
    return parameter.source() instanceof ParameterSource.JsonBody
        || parameter.source() instanceof ParameterSource.RawBody
        || (parameter.source() instanceof ParameterSource.RequestValue value
            && value.location() == ParameterSource.Location.FORM);
  }

  private static void report(
      Parameter parameter, EndpointTree.Node checker, EndpointTree tree, Diagnostics diagnostics) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.BODY_BEFORE_CHECK,
            parameter.sourceRef(),
            "\""
                + parameter.name()
                + "\" comes from the body, which isn't read before "
                + checker.dependency().label()
                + " has decided who may call.")
        .detail("required by: " + tree.title())
        .fix("take it from the path, the query or a header field, or in a dependency that needs no"
            + " credential and no scopes."));
  }
}
