package dev.keyway.processor.discovery;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaves out whatever depends on something that was reported as broken. */
final class HealthyParts {
  private final BrokenSupplies broken;
  private List<Dependency.Provided> dependencies;
  private List<Dependency.Constructed> constructed;
  private List<Component> components;

  /** The types of the components that are made through a constructor, or by the user. */
  private Set<TypeRef> owners = Set.of();

  HealthyParts(
      BrokenSupplies broken,
      List<Dependency.Provided> dependencies,
      List<Dependency.Constructed> constructed,
      List<Component> components) {
    this.broken = broken;
    this.dependencies = List.copyOf(dependencies);
    this.constructed = List.copyOf(constructed);
    this.components = List.copyOf(components);
    int before = -1;
    while (before != broken.size()) {
      before = broken.size();
      leaveOut();
    }
  }

  private void leaveOut() {
    List<Component> healthyComponents = new ArrayList<>();
    for (Component component : components) {
      boolean isBroken = component.requests().stream()
          .anyMatch(request -> broken.answers(request.name(), Optional.of(request.type())));
      if (!isBroken) {
        healthyComponents.add(component);
      } else if (component instanceof Component.Provided provided) {
        addProvider(provided.owner(), provided.name(), provided.supertypes(), false);
      } else {
        broken.addTypes(component.supertypes());
      }
    }
    components = healthyComponents;
    owners = components.stream()
        .filter(component -> !(component instanceof Component.Provided))
        .map(Component::type)
        .collect(Collectors.toSet());
    List<Dependency.Provided> healthyDependencies = new ArrayList<>();
    for (Dependency.Provided provided : dependencies) {
      if (isHealthy(provided.parameters()) && hasOwner(provided.owner())) {
        healthyDependencies.add(provided);
      } else {
        boolean checks = provided.grantsScopes() || provided.takesScopes();
        addProvider(provided.owner(), provided.name(), provided.supertypes(), checks);
      }
    }
    dependencies = healthyDependencies;
    List<Dependency.Constructed> healthyConstructed = new ArrayList<>();
    for (Dependency.Constructed made : constructed) {
      if (isHealthy(made.parameters())) {
        healthyConstructed.add(made);
      } else {
        broken.addTypes(List.of(made.type()));
      }
    }
    constructed = healthyConstructed;
  }

  private void addProvider(
      TypeRef.Declared owner, String name, List<TypeRef> supertypes, boolean checks) {
    broken.addProvider(owner.simpleName(), name, supertypes, checks);
  }

  /** What is made for each request. */
  List<Dependency.Provided> dependencies() {
    return dependencies;
  }

  /** What is made through a constructor for each request. */
  List<Dependency.Constructed> constructed() {
    return constructed;
  }

  /** What is made once; providers of a class that can't be made aren't among it. */
  List<Component> components() {
    return components.stream()
        .filter(component ->
            !(component instanceof Component.Provided provided) || hasOwner(provided.owner()))
        .toList();
  }

  /** The routes classes with their healthy endpoints; without those that have none. */
  List<RoutesClass> routes(List<RoutesClass> all, Level api) {
    List<RoutesClass> healthy = new ArrayList<>();
    for (RoutesClass routes : all) {
      List<Endpoint> endpoints = routes.endpoints().stream()
          .filter(endpoint -> isHealthy(endpoint, routes, api))
          .toList();
      if (!endpoints.isEmpty() && hasOwner(routes.type())) {
        healthy.add(new RoutesClass(
            routes.type(), routes.access(), routes.levels(), endpoints, routes.source()));
      }
    }
    return healthy;
  }

  /** The handlers whose class can be made. */
  List<ExceptionHandler> handlers(List<ExceptionHandler> all) {
    return all.stream().filter(handler -> hasOwner(handler.owner())).toList();
  }

  private boolean isHealthy(Endpoint endpoint, RoutesClass routes, Level api) {
    List<Level> levels = Stream.of(List.of(api), routes.levels(), List.of(endpoint.level()))
        .flatMap(List::stream)
        .toList();
    boolean hasScopes = levels.stream().anyMatch(level -> !level.scopes().isEmpty());
    return isHealthy(endpoint.parameters())
        && levels.stream().flatMap(level -> level.effects().stream()).allMatch(this::isHealthy)
        && !(hasScopes && broken.haveCheckers());
  }

  private boolean isHealthy(List<Parameter> parameters) {
    return parameters.stream()
        .allMatch(
            parameter -> !(parameter.source() instanceof ParameterSource.FromDependency dependency)
                || isHealthy(dependency.request()));
  }

  private boolean isHealthy(DependencyRequest request) {
    return !broken.answers(request.name(), request.type());
  }

  /** Whether the class whose method something is can be made. */
  private boolean hasOwner(TypeRef.Declared owner) {
    return owners.contains(owner);
  }
}
