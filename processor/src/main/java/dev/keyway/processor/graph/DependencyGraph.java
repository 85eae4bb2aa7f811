package dev.keyway.processor.graph;

import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.TypeRef;
import java.util.List;
import java.util.Map;

/**
 * An API whose requests are answered.
 *
 * @param components all that are needed, each after those it needs
 * @param componentSupplies what each request of a component receives
 * @param owners the component behind each class with endpoints or providers
 * @param endpoints those whose dependencies were all found, in the order of the routes classes
 */
public record DependencyGraph(
    Api api,
    List<Component> components,
    Map<Component.ComponentRequest, Component> componentSupplies,
    Map<TypeRef.Declared, Component> owners,
    List<EndpointTree> endpoints) {
  public DependencyGraph {
    components = List.copyOf(components);
    componentSupplies = Map.copyOf(componentSupplies);
    owners = Map.copyOf(owners);
    endpoints = List.copyOf(endpoints);
  }
}
