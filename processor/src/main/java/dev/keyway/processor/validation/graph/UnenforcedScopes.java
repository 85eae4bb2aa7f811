package dev.keyway.processor.validation.graph;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.ScopeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The scopes that an endpoint asks for where nothing would check them. */
final class UnenforcedScopes {
  private final Schemes schemes;

  UnenforcedScopes(Schemes schemes) {
    this.schemes = schemes;
  }

  /** Those of the edges in their order, then those of the levels; scopes that nobody declares aside. */
  List<ScopeUse> in(EndpointTree tree) {
    List<ScopeUse> unenforced = new ArrayList<>();
    tree.edges().forEach(edge -> unenforced.addAll(below(edge)));
    tree.nodes().forEach(node -> node.edges().forEach(edge -> unenforced.addAll(below(edge))));
    unenforced.addAll(unchecked(tree.scopes(), tree.edges()));
    return unenforced;
  }

  private List<ScopeUse> below(EndpointTree.Edge edge) {
    return unchecked(edge.request().scopes(), List.of(edge));
  }

  private List<ScopeUse> unchecked(List<ScopeUse> uses, List<EndpointTree.Edge> edges) {
    if (uses.isEmpty()) {
      return List.of();
    }
    Set<String> enforced = new HashSet<>();
    Set<EndpointTree.Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    edges.forEach(edge -> collect(edge, enforced, visited));
    return uses.stream()
        .filter(use -> !enforced.contains(use.scope()))
        .filter(schemes::isDeclared)
        .toList();
  }

  /** The scopes that are checked at or below an edge. */
  private void collect(
      EndpointTree.Edge edge, Set<String> enforced, Set<EndpointTree.Node> visited) {
    if (edge.target() instanceof EndpointTree.Node node && visited.add(node)) {
      if (node.dependency().takesScopes() || node.dependency().grantsScopes()) {
        schemes.required(node).forEach(use -> enforced.add(use.scope()));
      }
      node.edges().forEach(below -> collect(below, enforced, visited));
    }
  }
}
