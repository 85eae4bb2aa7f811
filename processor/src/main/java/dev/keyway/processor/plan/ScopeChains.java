package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.EndpointTree.Edge;
import dev.keyway.processor.graph.EndpointTree.Node;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.SecurityScheme;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where the scopes of an endpoint were written, and a way from each of these places to
 * whoever checks them. Where there are several ways to a dependency, the first one stands for all,
 * so that the work stays that of the edges.
 */
final class ScopeChains {
  private final EndpointTree tree;
  private final Schemes schemes;

  /** Every edge once, each with the chain of what is above it. */
  private final List<Reached> edges = new ArrayList<>();

  private record Reached(Edge edge, List<String> above) {}

  ScopeChains(EndpointTree tree, Schemes schemes) {
    this.tree = tree;
    this.schemes = schemes;
    IdentityHashMap<Node, Boolean> visited = new IdentityHashMap<>();
    List<String> start = List.of(tree.endpoint().level().label());
    tree.edges().forEach(edge -> reach(edge, start, visited));
  }

  private void reach(Edge edge, List<String> above, IdentityHashMap<Node, Boolean> visited) {
    edges.add(new Reached(edge, above));
    if (edge.target() instanceof Node node && visited.put(node, true) == null) {
      List<String> chain = then(above, step(edge, node));
      node.edges().forEach(below -> reach(below, chain, visited));
    }
  }

  /** Every place at which a required scope was written, in the order of the scopes. */
  List<SecurityTable.Provenance> of(SecurityScheme scheme, List<ScopeUse> required) {
    Set<SecurityTable.Provenance> found = new LinkedHashSet<>();
    for (ScopeUse use : required) {
      for (Level level : tree.levels()) {
        written(use.scope(), level.scopes())
            .filter(each -> tree.scopes().contains(each) || isRepeated(each))
            .ifPresent(each -> found.add(fromLevel(each, level, scheme)));
      }
      for (Reached reached : edges) {
        written(use.scope(), reached.edge().request().scopes())
            .filter(each -> leadsTo(reached.edge(), scheme))
            .ifPresent(each -> found.add(new SecurityTable.Provenance(
                each.scope(), each.origin(), through(reached.above(), reached.edge(), scheme))));
      }
    }
    return List.copyOf(found);
  }

  private static Optional<ScopeUse> written(String scope, List<ScopeUse> uses) {
    return uses.stream().filter(use -> use.scope().equals(scope)).findFirst();
  }

  /**
   * Whether an outer level requires the same scope. What the innermost {@code @Public} has lifted
   * is required by nobody.
   */
  private boolean isRepeated(ScopeUse use) {
    return tree.publicLevel().isEmpty() && written(use.scope(), tree.scopes()).isPresent();
  }

  private SecurityTable.Provenance fromLevel(ScopeUse use, Level level, SecurityScheme scheme) {
    String endpoint = tree.endpoint().level().label();
    List<String> start =
        level.label().equals(endpoint) ? List.of(endpoint) : List.of(level.label(), endpoint);
    List<String> chain = tree.edges().stream()
        .filter(edge -> leadsTo(edge, scheme))
        .findFirst()
        .map(edge -> through(start, edge, scheme))
        .orElse(start);
    return new SecurityTable.Provenance(use.scope(), use.origin(), chain);
  }

  /** From above an edge down to whoever checks, or takes the credential. */
  private List<String> through(List<String> above, Edge edge, SecurityScheme scheme) {
    Node node = (Node) edge.target();
    List<String> chain = then(above, step(edge, node));
    boolean arrived = node.dependency().takesScopes()
        || node.dependency().grantsScopes()
        || schemes.direct(node.dependency().parameters()).contains(scheme);
    if (arrived) {
      return chain;
    }
    Edge next = node.edges().stream()
        .filter(below -> leadsTo(below, scheme))
        .findFirst()
        .orElse(null);
    return through(chain, Objects.requireNonNull(next), scheme);
  }

  private boolean leadsTo(Edge edge, SecurityScheme scheme) {
    return edge.target() instanceof Node node && schemes.below(node).contains(scheme);
  }

  private static String step(Edge edge, Node node) {
    String label = node.dependency().label();
    return edge.parameter()
        .map(Parameter::name)
        .map(name -> name + ": " + label)
        .orElse(label);
  }

  private static List<String> then(List<String> above, String step) {
    List<String> chain = new ArrayList<>(above);
    chain.add(step);
    return List.copyOf(chain);
  }
}
