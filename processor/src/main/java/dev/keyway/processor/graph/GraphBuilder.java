package dev.keyway.processor.graph;

import static java.util.stream.Collectors.joining;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.ExceptionHandler;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.RoutesClass;
import dev.keyway.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Builds the graph of an API, and reports what can't be resolved. */
public final class GraphBuilder {
  private final Api api;
  private final Diagnostics diagnostics;
  private final SupplyFinder finder;
  private final ComponentResolver components;
  private final Map<DependencyRequest, Optional<Supply>> supplies = new HashMap<>();
  private final IdentityHashMap<Dependency, Boolean> healthy = new IdentityHashMap<>();
  private final Map<TypeRef.Declared, Component> owners = new LinkedHashMap<>();

  /** A builder for one API. */
  public GraphBuilder(Api api, Diagnostics diagnostics) {
    this.api = api;
    this.diagnostics = diagnostics;
    this.finder = new SupplyFinder(api, diagnostics);
    this.components = new ComponentResolver(finder, diagnostics);
  }

  /** The graph, without the endpoints that something was reported for. */
  public DependencyGraph build() {
    List<EndpointTree> trees = new ArrayList<>();
    for (RoutesClass routes : api.routes()) {
      for (Endpoint endpoint : routes.endpoints()) {
        tree(routes, endpoint).ifPresent(trees::add);
      }
    }
    return new DependencyGraph(api, components.ordered(), components.supplies(), owners, trees);
  }

  private Optional<EndpointTree> tree(RoutesClass routes, Endpoint endpoint) {
    List<Level> levels = new ArrayList<>();
    levels.add(api.level());
    levels.addAll(routes.levels());
    levels.add(endpoint.level());
    RequestPath path =
        RequestPath.from(endpoint.httpMethod() + " " + endpoint.template().text());
    boolean found = resolveOwner(routes.type(), path);
    for (ExceptionHandler handler : api.handlersFor(routes.type())) {
      found &= resolveOwner(handler.owner(), path.then(handler.label()));
    }
    for (Level level : levels) {
      for (DependencyRequest effect : level.effects()) {
        found &= resolve(effect, path.then(effect.by()), new ArrayList<>());
      }
    }
    for (Parameter parameter : endpoint.parameters()) {
      if (parameter.source() instanceof ParameterSource.FromDependency dependency) {
        DependencyRequest request = dependency.request();
        found &= resolve(request, path.then(request.by()), new ArrayList<>());
      }
    }
    return found
        ? new TreeBuilder(api, diagnostics, this::supply, this::checker)
            .build(routes, endpoint, levels)
        : Optional.empty();
  }

  private Supply supply(DependencyRequest request) {
    return Objects.requireNonNull(supplies.get(request)).orElseThrow();
  }

  /** Makes sure that the checking dependency which Keyway adds is resolved like any other. */
  private boolean checker(DependencyRequest request, Dependency dependency, String title) {
    supplies.putIfAbsent(request, Optional.of(new Supply.Made(dependency)));
    return resolve(request, RequestPath.from(title).then(request.by()), new ArrayList<>());
  }

  private boolean resolveOwner(TypeRef.Declared type, RequestPath path) {
    Optional<Component> owner = finder.owner(type);
    owner.ifPresent(component -> owners.put(type, component));
    return owner.isPresent() && components.resolve(owner.get(), path.then(type.simpleName()));
  }

  private boolean resolve(DependencyRequest request, RequestPath path, List<Dependency> open) {
    // No computeIfAbsent: a request further down may be answered meanwhile.
    Optional<Supply> supply = supplies.get(request);
    if (supply == null) {
      supply = finder.find(request, path);
      supplies.put(request, supply);
    }
    if (supply.isEmpty()) {
      return false;
    }
    if (supply.get() instanceof Supply.Shared shared) {
      return components.resolve(shared.component(), path);
    }
    return resolve(((Supply.Made) supply.get()).dependency(), request, path, open);
  }

  private boolean resolve(
      Dependency dependency, DependencyRequest request, RequestPath path, List<Dependency> open) {
    if (open.contains(dependency)) {
      List<Dependency> cycle = new ArrayList<>(open.subList(open.indexOf(dependency), open.size()));
      cycle.add(dependency);
      diagnostics.report(Diagnostic.error(
              DiagnosticId.DEPENDENCY_CYCLE,
              request.source(),
              dependency.label()
                  + " depends on itself: "
                  + cycle.stream().map(Dependency::label).collect(joining(" → "))
                  + ".")
          .detail(path.requiredBy())
          .fix("break the cycle: let one of them take what it needs from the request itself."));
      return false;
    }
    Boolean known = healthy.get(dependency);
    if (known != null) {
      return known;
    }
    open.add(dependency);
    boolean found = true;
    if (dependency instanceof Dependency.Provided provided) {
      found = resolveOwner(provided.owner(), path);
    }
    for (Parameter parameter : dependency.parameters()) {
      if (parameter.source() instanceof ParameterSource.FromDependency below) {
        found &= resolve(below.request(), path.then(below.request().by()), open);
      }
    }
    open.remove(dependency);
    healthy.put(dependency, found);
    return found;
  }
}
