package dev.keyway.processor.validation.declaration;

import dev.keyway.processor.model.Api;
import dev.keyway.processor.model.DependencyRequest;
import dev.keyway.processor.model.Level;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ScopeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every place in an API where scopes are required. */
final class ScopeUses {
  private ScopeUses() {}

  /** All of them, each once, outermost first. */
  static Stream<ScopeUse> in(Api api) {
    return groups(api).stream().flatMap(List::stream).distinct();
  }

  /** The same in groups: those on one element, which are required together. */
  static List<List<ScopeUse>> groups(Api api) {
    List<List<ScopeUse>> groups = new ArrayList<>();
    add(api.level(), groups);
    api.routes().forEach(routes -> {
      routes.levels().forEach(level -> add(level, groups));
      routes.endpoints().forEach(endpoint -> add(endpoint.level(), groups));
    });
    parameters(api)
        .map(Parameter::source)
        .filter(ParameterSource.FromDependency.class::isInstance)
        .map(source -> ((ParameterSource.FromDependency) source).request())
        .map(DependencyRequest::scopes)
        .forEach(groups::add);
    return groups;
  }

  private static void add(Level level, List<List<ScopeUse>> groups) {
    groups.add(level.scopes());
    level.effects().forEach(effect -> groups.add(effect.scopes()));
  }

  private static Stream<Parameter> parameters(Api api) {
    return Stream.of(
            api.routes().stream()
                .flatMap(routes -> routes.endpoints().stream())
                .flatMap(endpoint -> endpoint.parameters().stream()),
            api.dependencies().stream().flatMap(provided -> provided.parameters().stream()),
            api.constructed().stream().flatMap(made -> made.parameters().stream()))
        .flatMap(each -> each);
  }
}
