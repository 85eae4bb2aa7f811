package dev.keyway.processor.graph;

import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.DeclaredResponse;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.ScopeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An endpoint with everything it depends on, and the scopes that reach each dependency.
 *
 * <p>A dependency that is reached twice with the same scopes is one node, so the tree is really a
 * directed graph without cycles and its size stays that of the declarations.
 *
 * @param levels API, outer and inner routes class, endpoint method
 * @param scopes what the levels require of everything below, outermost first
 * @param effects run for their effect, in the order of the levels
 * @param arguments the dependencies of the method's parameters, in their order
 */
public record EndpointTree(
    RoutesClass routes,
    Endpoint endpoint,
    List<Level> levels,
    List<ScopeUse> scopes,
    List<Edge> effects,
    List<Edge> arguments) {
  public EndpointTree {
    levels = List.copyOf(levels);
    scopes = List.copyOf(scopes);
    effects = List.copyOf(effects);
    arguments = List.copyOf(arguments);
  }

  /**
   * A request and its answer.
   *
   * @param request what was written; for the checking dependency that Keyway adds, what stands for it
   * @param parameter that receives the value; absent for an effect
   */
  public record Edge(DependencyRequest request, Optional<Parameter> parameter, Target target) {}

  /** Where an edge leads. */
  public sealed interface Target {}

  /** A component, which needs nothing from the request. */
  public record Leaf(Component component) implements Target {}

  /**
   * A dependency below some scopes.
   *
   * @param scopes all that are written from the API down to here, outermost first, each once
   * @param edges its own dependencies, in the order of its parameters
   */
  public record Node(Dependency dependency, List<ScopeUse> scopes, List<Edge> edges)
      implements Target {
    public Node {
      scopes = List.copyOf(scopes);
      edges = List.copyOf(edges);
    }
  }

  /** Effects first, then arguments. */
  public List<Edge> edges() {
    return Stream.concat(effects.stream(), arguments.stream()).toList();
  }

  /** Every parameter that is filled for it: the method's own, then those of what it depends on. */
  public List<Parameter> parameters() {
    return Stream.concat(
            endpoint.parameters().stream(),
            nodes().stream().flatMap(node -> node.dependency().parameters().stream()))
        .toList();
  }

  /** All nodes, each once, those needed before those that need them. */
  public List<Node> nodes() {
    Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Node> ordered = new ArrayList<>();
    edges().forEach(edge -> collect(edge, found, ordered));
    return ordered;
  }

  private static void collect(Edge edge, Set<Node> found, List<Node> ordered) {
    if (edge.target() instanceof Node node && found.add(node)) {
      node.edges().forEach(below -> collect(below, found, ordered));
      ordered.add(node);
    }
  }

  /**
   * What it can answer besides its own: as the endpoint says, then the levels around it, the innermost
   * first, then the dependencies.
   */
  public List<DeclaredResponse> responses() {
    List<DeclaredResponse> responses = new ArrayList<>();
    for (int i = levels.size() - 1; i >= 0; i--) {
      responses.addAll(levels.get(i).responses());
    }
    nodes().forEach(node -> responses.addAll(node.dependency().responses()));
    return responses.stream().distinct().toList();
  }

  /** Why anybody may call it: what the method says, else the innermost class that says so. */
  public Optional<Level> publicLevel() {
    for (int i = levels.size() - 1; i >= 0; i--) {
      if (levels.get(i).publicReason().isPresent()) {
        return Optional.of(levels.get(i));
      }
    }
    return Optional.empty();
  }

  /** {@code GET /orders/{id}}. */
  public String title() {
    return endpoint.httpMethod() + " " + endpoint.template().text();
  }
}
