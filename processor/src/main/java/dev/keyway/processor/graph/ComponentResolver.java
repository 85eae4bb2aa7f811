package dev.keyway.processor.graph;

import static java.util.stream.Collectors.joining;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.model.Component;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves components: who needs whom, and in which order they can be made. */
final class ComponentResolver {
  private final SupplyFinder finder;
  private final Diagnostics diagnostics;
  private final IdentityHashMap<Component, Boolean> done = new IdentityHashMap<>();
  private final Map<Component.ComponentRequest, Component> supplies = new LinkedHashMap<>();
  private final List<Component> ordered = new ArrayList<>();

  ComponentResolver(SupplyFinder finder, Diagnostics diagnostics) {
    this.finder = finder;
    this.diagnostics = diagnostics;
  }

  /** Resolves a component and all it needs; false if something was reported. */
  boolean resolve(Component component, RequestPath path) {
    return resolve(component, path, new ArrayList<>());
  }

  private boolean resolve(Component component, RequestPath path, List<Component> open) {
    Boolean known = done.get(component);
    if (known != null) {
      return known;
    }
    if (open.contains(component)) {
      List<Component> cycle = new ArrayList<>(open.subList(open.indexOf(component), open.size()));
      cycle.add(component);
      diagnostics.report(Diagnostic.error(
              DiagnosticId.DEPENDENCY_CYCLE,
              component.source(),
              component.label()
                  + " needs itself: "
                  + cycle.stream().map(Component::label).collect(joining(" → "))
                  + ".")
          .detail(path.requiredBy())
          .fix("take one of them out of the other's constructor."));
      return false;
    }
    open.add(component);
    boolean healthy = true;
    if (component instanceof Component.Provided provided) {
      healthy = finder
          .owner(provided.owner())
          .map(owner -> resolve(owner, path, open))
          .orElse(true);
    }
    for (Component.ComponentRequest request : component.requests()) {
      RequestPath below = path.then(request.by());
      Optional<Component> supply = finder.find(request, below);
      supply.ifPresent(found -> supplies.put(request, found));
      healthy &= supply.isPresent() && resolve(supply.get(), below, open);
    }
    open.remove(component);
    done.put(component, healthy);
    if (healthy) {
      ordered.add(component);
    }
    return healthy;
  }

  /** What the resolved requests receive. */
  Map<Component.ComponentRequest, Component> supplies() {
    return supplies;
  }

  /** The resolved components, each after those it needs. */
  List<Component> ordered() {
    return ordered;
  }
}
