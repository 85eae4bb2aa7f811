package dev.keyway.processor.graph;

import static java.util.stream.Collectors.joining;

import dev.keyway.processor.diagnostic.Diagnostic;
import dev.keyway.processor.diagnostic.DiagnosticId;
import dev.keyway.processor.diagnostic.Diagnostics;
import dev.keyway.processor.diagnostic.NameSuggester;
import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.Component;
import dev.keyway.processor.model.Dependency;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.SourceRef;
import dev.keyway.processor.model.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who supplies a type or a name, or reports why nobody does. */
final class SupplyFinder {
  private final Api api;
  private final Diagnostics diagnostics;
  private final SupplyIndex supplies;
  private final SupplyIndex shared;
  private final SupplyIndex constructed;
  private final Map<TypeRef, Component> owners = new HashMap<>();

  SupplyFinder(Api api, Diagnostics diagnostics) {
    this.api = api;
    this.diagnostics = diagnostics;
    List<Supply> components =
        api.components().stream().<Supply>map(Supply.Shared::new).toList();
    this.shared = new SupplyIndex(components);
    this.supplies = new SupplyIndex(
        Stream.concat(api.dependencies().stream().map(Supply.Made::new), components.stream())
            .toList());
    this.constructed =
        new SupplyIndex(api.constructed().stream().<Supply>map(Supply.Made::new).toList());
    for (Component component : api.components()) {
      if (!(component instanceof Component.Provided)) {
        owners.putIfAbsent(component.type(), component);
      }
    }
  }

  /** Answers the request of an endpoint or dependency; empty if it was reported. */
  Optional<Supply> find(DependencyRequest request, RequestPath path) {
    if (request.name().isPresent()) {
      return findByName(request.name().get(), request.type(), supplies, request.source(), path);
    }
    TypeRef type = request.type().orElseThrow();
    List<Supply> candidates = supplies.ofType(type);
    if (candidates.isEmpty()) {
      candidates = constructed.ofType(type);
    }
    return only(candidates, type.simpleText(), request.source(), path).or(() -> {
      if (supplies.ofType(type).isEmpty()) {
        reportUnresolved(type, request.by(), request.source(), path);
      }
      return Optional.empty();
    });
  }

  /** Answers the request of a component; empty if it was reported. */
  Optional<Component> find(Component.ComponentRequest request, RequestPath path) {
    Optional<Supply> found;
    if (request.name().isPresent()) {
      found = findByName(
          request.name().get(), Optional.of(request.type()), shared, request.source(), path);
    } else {
      List<Supply> candidates = shared.ofType(request.type());
      if (candidates.isEmpty()) {
        reportMissingComponent(request, path);
        return Optional.empty();
      }
      found = only(candidates, request.type().simpleText(), request.source(), path);
    }
    return found.map(supply -> ((Supply.Shared) supply).component());
  }

  /** The component whose methods a class' endpoints and providers are. */
  Optional<Component> owner(TypeRef.Declared type) {
    return Optional.ofNullable(owners.get(type));
  }

  private Optional<Supply> findByName(
      String name,
      Optional<TypeRef> type,
      SupplyIndex supplies,
      SourceRef source,
      RequestPath path) {
    List<Supply> named = supplies.named(name);
    if (named.isEmpty()) {
      List<String> known = supplies.all().stream()
          .filter(supply ->
              type.isEmpty() || SupplyIndex.types(supply).contains(type.get().boxed()))
          .flatMap(supply -> SupplyIndex.names(supply).stream().limit(1))
          .toList();
      diagnostics.report(Diagnostic.error(
              DiagnosticId.UNKNOWN_PROVIDER,
              source,
              "Nothing provides a dependency named \"" + name + "\".")
          .detail(path.requiredBy())
          .fix("correct the name, or annotate the method that makes it with @Provides."
              + NameSuggester.hint(name, known)));
      return Optional.empty();
    }
    List<Supply> fitting = type.isEmpty()
        ? named
        : named.stream()
            .filter(supply -> SupplyIndex.types(supply).contains(type.get().boxed()))
            .toList();
    if (fitting.isEmpty()) {
      Supply first = named.get(0);
      diagnostics.report(Diagnostic.error(
              DiagnosticId.PROVIDER_TYPE_MISMATCH,
              source,
              "\""
                  + name
                  + "\" is "
                  + SupplyIndex.types(first).get(0).simpleText()
                  + " and not " + type.orElseThrow().simpleText() + ".")
          .detail("provided by: " + first.label())
          .detail(path.requiredBy())
          .fix("change the parameter's type, or ask for another dependency."));
      return Optional.empty();
    }
    return only(fitting, "\"" + name + "\"", source, path);
  }

  private Optional<Supply> only(
      List<Supply> candidates, String what, SourceRef source, RequestPath path) {
    if (candidates.size() > 1) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.AMBIGUOUS_DEPENDENCY,
              source,
              "Several dependencies supply "
                  + what
                  + ": "
                  + candidates.stream().map(Supply::label).collect(joining(", "))
                  + ".")
          .detail(path.requiredBy())
          .fix("say which by name: @Depends(\""
              + candidates.stream()
                  .flatMap(
                      candidate -> SupplyIndex.names(candidate).stream().skip(1).limit(1))
                  .findFirst()
                  .orElse("name")
              + "\")."));
    }
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  private void reportUnresolved(TypeRef type, String by, SourceRef source, RequestPath path) {
    List<String> similar = api.dependencies().stream()
        .filter(provided -> isClose(type, provided.type()))
        .map(Dependency::label)
        .toList();
    Diagnostic diagnostic = Diagnostic.error(
            DiagnosticId.UNRESOLVED_DEPENDENCY,
            source,
            "Nothing provides " + type.simpleText() + ", which " + by + " depends on.")
        .detail(path.requiredBy());
    for (String candidate : similar) {
      diagnostic = diagnostic.detail("close by: " + candidate);
    }
    diagnostics.report(diagnostic.fix(
        "annotate a method that returns it with @Provides, make its class a @Singleton, or make"
            + " it a record whose components come from the request."));
  }

  private static boolean isClose(TypeRef type, TypeRef other) {
    return type instanceof TypeRef.Declared wanted
        && other instanceof TypeRef.Declared provided
        && !NameSuggester.closeTo(wanted.simpleName(), List.of(provided.simpleName()))
            .isEmpty();
  }

  private void reportMissingComponent(Component.ComponentRequest request, RequestPath path) {
    List<Dependency.Provided> perRequest = api.dependencies().stream()
        .filter(provided -> provided.supertypes().stream()
            .map(TypeRef::boxed)
            .toList()
            .contains(request.type().boxed()))
        .toList();
    if (!perRequest.isEmpty()) {
      diagnostics.report(Diagnostic.error(
              DiagnosticId.COMPONENT_NEEDS_REQUEST,
              request.source(),
              request.by()
                  + " is made once, but "
                  + request.type().simpleText()
                  + " from "
                  + perRequest.get(0).label()
                  + " is made for each request.")
          .detail(path.requiredBy())
          .fix("make "
              + perRequest.get(0).label()
              + " a @Singleton, or take the value as a parameter of the endpoint or provider."));
      return;
    }
    diagnostics.report(Diagnostic.error(
            DiagnosticId.UNRESOLVED_DEPENDENCY,
            request.source(),
            "Nothing provides " + request.type().simpleText() + ", which " + request.by()
                + " needs.")
        .detail(path.requiredBy())
        .fix("annotate a method of the API class that returns it with @Provides @Singleton, or make"
            + " its class a @Singleton."));
  }
}
