package dev.keyway.processor.graph;

import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ScopeUse;
import dev.keyway.processor.model.SecurityScheme;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which security schemes a dependency gets its credentials from, itself and below. */
public final class Schemes {
  private final Api api;
  private final IdentityHashMap<EndpointTree.Node, List<SecurityScheme>> below =
      new IdentityHashMap<>();

  /** Of the dependencies of one API. */
  public Schemes(Api api) {
    this.api = api;
  }

  /** Whether any scheme of the API declares the scope; one that none does is reported as such. */
  public boolean isDeclared(ScopeUse use) {
    return api.schemes().stream().anyMatch(scheme -> scheme.declares(use));
  }

  /** Those that lead to a node, in the order in which it reaches them. */
  public List<SecurityScheme> below(EndpointTree.Node node) {
    List<SecurityScheme> known = below.get(node);
    if (known == null) {
      Set<SecurityScheme> found = new LinkedHashSet<>(direct(node.dependency().parameters()));
      for (EndpointTree.Edge edge : node.edges()) {
        if (edge.target() instanceof EndpointTree.Node target) {
          found.addAll(below(target));
        }
      }
      known = List.copyOf(found);
      below.put(node, known);
    }
    return known;
  }

  /** Those whose credential the parameters take. */
  public List<SecurityScheme> direct(List<Parameter> parameters) {
    return parameters.stream()
        .map(Parameter::source)
        .filter(ParameterSource.Credential.class::isInstance)
        .map(ParameterSource.Credential.class::cast)
        .flatMap(credential -> api.scheme(credential.scheme()).stream())
        .distinct()
        .toList();
  }

  /** Whether an endpoint can do without the credential of a scheme: all that take it can, and nobody
   * compares scopes. */
  public boolean isOptional(EndpointTree tree, SecurityScheme scheme) {
    boolean demanded = tree.parameters().stream()
        .map(Parameter::source)
        .anyMatch(source -> source instanceof ParameterSource.Credential credential
            && credential.scheme().equals(scheme.annotation())
            && credential.presence().isRequired());
    return !demanded && required(tree, scheme).isEmpty();
  }

  /** All that an endpoint takes a credential of, in the order in which it reaches them. */
  public List<SecurityScheme> of(EndpointTree tree) {
    Set<SecurityScheme> found = new LinkedHashSet<>();
    tree.nodes().forEach(node -> found.addAll(direct(node.dependency().parameters())));
    found.addAll(direct(tree.endpoint().parameters()));
    return List.copyOf(found);
  }

  /**
   * The scopes that a dependency must see checked: all that reach it, less those that only schemes
   * declare which it gets no credential from. Where it gets none at all, all that reach it.
   */
  public List<ScopeUse> required(EndpointTree.Node node) {
    List<SecurityScheme> schemes = below(node);
    return schemes.isEmpty()
        ? node.scopes()
        : node.scopes().stream()
            .filter(use -> schemes.stream().anyMatch(scheme -> scheme.declares(use)))
            .toList();
  }

  /**
   * What an endpoint requires of a scheme: every scope of its own that is written on any way to its
   * credential, outermost first.
   */
  public List<ScopeUse> required(EndpointTree tree, SecurityScheme scheme) {
    Map<String, ScopeUse> required = new LinkedHashMap<>();
    if (direct(tree.endpoint().parameters()).contains(scheme)) {
      tree.scopes().forEach(use -> required.putIfAbsent(use.scope(), use));
    }
    for (EndpointTree.Edge edge : tree.edges()) {
      if (edge.target() instanceof EndpointTree.Node node) {
        collect(node, scheme, required, Collections.newSetFromMap(new IdentityHashMap<>()));
      }
    }
    return required.values().stream().filter(use -> scheme.declares(use)).toList();
  }

  private void collect(
      EndpointTree.Node node,
      SecurityScheme scheme,
      Map<String, ScopeUse> required,
      Set<EndpointTree.Node> visited) {
    if (!visited.add(node)) {
      return;
    }
    if (direct(node.dependency().parameters()).contains(scheme)) {
      node.scopes().forEach(use -> required.putIfAbsent(use.scope(), use));
    }
    for (EndpointTree.Edge edge : node.edges()) {
      if (edge.target() instanceof EndpointTree.Node target) {
        collect(target, scheme, required, visited);
      }
    }
  }
}
