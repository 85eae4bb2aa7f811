package dev.keyway.processor.graph;

import static java.util.stream.Collectors.joining;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.graph.EndpointTree.Node;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.ScopeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds the tree of one endpoint whose requests are all answered, and carries the scopes down. */
final class TreeBuilder {
  private final Api api;
  private final Diagnostics diagnostics;
  private final Function<DependencyRequest, Supply> supplies;
  private final CheckerResolver checkers;
  private final Map<NodeKey, Node> nodes = new HashMap<>();

  /** Resolves a dependency that nobody asked for by name or type. */
  interface CheckerResolver {
    boolean resolve(DependencyRequest request, Dependency dependency, String title);
  }

  private record NodeKey(Dependency dependency, List<String> scopes) {}

  TreeBuilder(
      Api api,
      Diagnostics diagnostics,
      Function<DependencyRequest, Supply> supplies,
      CheckerResolver checkers) {
    this.api = api;
    this.diagnostics = diagnostics;
    this.supplies = supplies;
    this.checkers = checkers;
  }

  /** The tree; empty if something was reported. */
  Optional<EndpointTree> build(RoutesClass routes, Endpoint endpoint, List<Level> levels) {
    int exempt = levelsAbovePublic(levels);
    List<ScopeUse> scopes = List.of();
    List<EndpointTree.Edge> effects = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      if (i >= exempt) {
        scopes = union(scopes, level.scopes());
      }
      for (DependencyRequest effect : level.effects()) {
        boolean lifted = i < exempt && !effect.scopes().isEmpty();
        if (!lifted) {
          effects.add(edge(effect, Optional.empty(), scopes));
        }
      }
    }
    List<EndpointTree.Edge> arguments = arguments(endpoint.parameters(), scopes);
    EndpointTree tree = new EndpointTree(routes, endpoint, levels, scopes, effects, arguments);
    List<Node> checkers =
        tree.nodes().stream().filter(node -> checks(node.dependency())).toList();
    boolean declared = tree.scopes().stream().allMatch(this::isDeclared);
    boolean reachOne =
        checkers.stream().anyMatch(checker -> names(checker).containsAll(names(tree.scopes())));
    return scopes.isEmpty() || !declared || reachOne
        ? Optional.of(tree)
        : withChecker(tree, checkers.stream().map(Node::dependency).distinct().toList());
  }

  private boolean isDeclared(ScopeUse use) {
    return api.schemes().stream().anyMatch(scheme -> scheme.declares(use));
  }

  private static List<String> names(Node node) {
    return names(node.scopes());
  }

  private static List<String> names(List<ScopeUse> scopes) {
    return scopes.stream().map(ScopeUse::scope).toList();
  }

  /**
   * How many levels the innermost {@code @Public} lifts: what is written further out doesn't reach an
   * endpoint that says why anybody may call it.
   */
  private static int levelsAbovePublic(List<Level> levels) {
    for (int i = levels.size() - 1; i >= 0; i--) {
      if (levels.get(i).publicReason().isPresent()) {
        return i;
      }
    }
    return 0;
  }

  /**
   * Nobody sees all the scopes that the endpoint asks for: the one checking dependency it has anyway
   * does, or else the API's one.
   */
  private Optional<EndpointTree> withChecker(EndpointTree tree, List<Dependency> present) {
    List<Dependency> candidates = present.isEmpty()
        ? api.dependencies().stream()
            .filter(TreeBuilder::checks)
            .map(Dependency.class::cast)
            .toList()
        : present;
    ScopeUse first = tree.scopes().get(0);
    if (candidates.size() != 1) {
      Diagnostic diagnostic = Diagnostic.error(
              DiagnosticId.UNENFORCED_SCOPE,
              first.source(),
              "Nothing would check the scope \"" + first.scope() + "\" for " + tree.title() + ".")
          .detail("required by: " + tree.title());
      diagnostics.report(
          candidates.isEmpty()
              ? diagnostic.fix("provide an AccessToken from the credential (@Provides AccessToken"
                  + " accessToken(@YourScheme String bearer)), which generated code then checks.")
              : diagnostic.fix("say which dependency checks it: @Security(value = \""
                  + first.scope()
                  + "\", on = \""
                  + name(candidates.get(0))
                  + "\"). There are "
                  + candidates.stream().map(Dependency::label).collect(joining(", "))
                  + "."));
      return Optional.empty();
    }
    Dependency checker = candidates.get(0);
    DependencyRequest request = new DependencyRequest(
        Optional.empty(),
        Optional.of(name(checker)),
        true,
        List.of(),
        first.origin(),
        first.source());
    if (!checkers.resolve(request, checker, tree.title())) {
      return Optional.empty();
    }
    List<EndpointTree.Edge> effects = new ArrayList<>();
    effects.add(new EndpointTree.Edge(request, Optional.empty(), node(checker, tree.scopes())));
    effects.addAll(tree.effects());
    return Optional.of(new EndpointTree(
        tree.routes(), tree.endpoint(), tree.levels(), tree.scopes(), effects, tree.arguments()));
  }

  private static String name(Dependency checker) {
    return checker instanceof Dependency.Provided provided ? provided.name() : checker.label();
  }

  private static boolean checks(Dependency dependency) {
    return dependency.takesScopes() || dependency.grantsScopes();
  }

  private List<EndpointTree.Edge> arguments(List<Parameter> parameters, List<ScopeUse> scopes) {
    List<EndpointTree.Edge> edges = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.source() instanceof ParameterSource.FromDependency dependency) {
        edges.add(edge(dependency.request(), Optional.of(parameter), scopes));
      } else if (parameter.source() instanceof ParameterSource.Group group) {
        edges.add(group(parameter, group));
      }
    }
    return edges;
  }

  /** What a group asks for needs no search, and sees no scopes. */
  private EndpointTree.Edge group(Parameter parameter, ParameterSource.Group group) {
    DependencyRequest request = new DependencyRequest(
        Optional.of(parameter.type()),
        Optional.empty(),
        true,
        List.of(),
        parameter.name(),
        parameter.sourceRef());
    return new EndpointTree.Edge(request, Optional.of(parameter), node(group.record(), List.of()));
  }

  private EndpointTree.Edge edge(
      DependencyRequest request, Optional<Parameter> parameter, List<ScopeUse> above) {
    Supply supply = supplies.apply(request);
    List<ScopeUse> scopes = union(above, request.scopes());
    EndpointTree.Target target = supply instanceof Supply.Shared shared
        ? new EndpointTree.Leaf(shared.component())
        : node(((Supply.Made) supply).dependency(), scopes);
    return new EndpointTree.Edge(request, parameter, target);
  }

  private Node node(Dependency dependency, List<ScopeUse> scopes) {
    NodeKey key = new NodeKey(dependency, names(scopes));
    Node known = nodes.get(key);
    if (known == null) {
      known = new Node(dependency, scopes, arguments(dependency.parameters(), scopes));
      nodes.put(key, known);
    }
    return known;
  }

  private static List<ScopeUse> union(List<ScopeUse> outer, List<ScopeUse> inner) {
    Map<String, ScopeUse> all = new LinkedHashMap<>();
    outer.forEach(use -> all.putIfAbsent(use.scope(), use));
    inner.forEach(use -> all.putIfAbsent(use.scope(), use));
    return List.copyOf(all.values());
  }
}
