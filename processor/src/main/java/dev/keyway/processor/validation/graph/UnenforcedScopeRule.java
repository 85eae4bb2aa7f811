package dev.keyway.processor.validation.graph;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.DependencyGraph;
import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.validation.GraphRule;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Every scope that is asked for reaches something that checks it: a dependency that takes the required
 * scopes, or one whose granted scopes generated code compares with them.
 */
public final class UnenforcedScopeRule implements GraphRule {

  @Override
  public void check(DependencyGraph graph, Diagnostics diagnostics) {
    Schemes schemes = new Schemes(graph.api());
    for (EndpointTree tree : graph.endpoints()) {
      for (EndpointTree.Edge edge : tree.edges()) {
        check(edge, tree, schemes, diagnostics);
      }
      tree.nodes()
          .forEach(node -> node.edges().forEach(edge -> check(edge, tree, schemes, diagnostics)));
      Set<String> enforced = enforced(tree.edges(), schemes);
      tree.scopes().stream()
          .filter(use -> !enforced.contains(use.scope()))
          .filter(schemes::isDeclared)
          .forEach(use -> report(use, tree, diagnostics));
    }
  }

  private static void check(
      EndpointTree.Edge edge, EndpointTree tree, Schemes schemes, Diagnostics diagnostics) {
    if (edge.request().scopes().isEmpty()) {
      return;
    }
    Set<String> enforced = enforced(List.of(edge), schemes);
    edge.request().scopes().stream()
        .filter(use -> !enforced.contains(use.scope()))
        .filter(schemes::isDeclared)
        .forEach(use -> report(use, tree, diagnostics));
  }

  /** The scopes that are checked at or below the edges. */
  private static Set<String> enforced(List<EndpointTree.Edge> edges, Schemes schemes) {
    Set<String> enforced = new HashSet<>();
    Set<EndpointTree.Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    edges.forEach(edge -> collect(edge, schemes, enforced, visited));
    return enforced;
  }

  private static void collect(
      EndpointTree.Edge edge,
      Schemes schemes,
      Set<String> enforced,
      Set<EndpointTree.Node> visited) {
    if (edge.target() instanceof EndpointTree.Node node && visited.add(node)) {
      if (node.dependency().takesScopes() || node.dependency().grantsScopes()) {
        schemes.required(node).forEach(use -> enforced.add(use.scope()));
      }
      node.edges().forEach(below -> collect(below, schemes, enforced, visited));
    }
  }

  private static void report(ScopeUse use, EndpointTree tree, Diagnostics diagnostics) {
    diagnostics.report(Diagnostic.error(
            DiagnosticId.UNENFORCED_SCOPE,
            use.source(),
            "Nothing would check the scope \"" + use.scope() + "\".")
        .detail("required by: " + tree.title() + " → " + use.origin())
        .fix("let the dependency depend on one that returns an AccessToken or takes"
            + " SecurityScopes, or write @Security where such a dependency is asked for."));
  }
}
