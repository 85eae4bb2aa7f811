package dev.keyway.processor.plan;

import dev.keyway.processor.graph.EndpointTree;
import dev.keyway.processor.graph.RequestValues;
import dev.keyway.processor.graph.Schemes;
import dev.keyway.processor.model.Parameter;
import dev.keyway.processor.model.ParameterSource;
import dev.keyway.processor.model.ParameterSource.Location;
import dev.keyway.processor.model.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells where a request may hold only what is declared, and what that is. */
final class KnownValues {
  private final EndpointTree tree;
  private final Schemes schemes;

  KnownValues(EndpointTree tree, Schemes schemes) {
    this.tree = tree;
    this.schemes = schemes;
  }

  /** The refusal of all others at a place; absent where none of the groups there wants it. */
  Optional<ResolutionStep.RefuseUnknown> refusal(Location location) {
    return isClosed(location)
        ? Optional.of(new ResolutionStep.RefuseUnknown(location, known(location)))
        : Optional.empty();
  }

  /** Whether a group wants no others at a place. */
  boolean isClosed(Location location) {
    return tree.parameters().stream()
        .anyMatch(parameter -> parameter.source() instanceof ParameterSource.Group group
            && group.location() == location
            && group.forbidsUnknown());
  }

  /** Whether a group wants no others anywhere. */
  boolean areClosed() {
    return Stream.of(Location.values()).anyMatch(this::isClosed);
  }

  private List<String> known(Location location) {
    Stream<String> declared = tree.parameters().stream()
        .map(Parameter::source)
        .filter(ParameterSource.RequestValue.class::isInstance)
        .map(
            source -> RequestValues.located((ParameterSource.RequestValue) source, tree.endpoint()))
        .filter(value -> value.location() == location)
        .map(ParameterSource.RequestValue::name);
    Stream<String> keys = schemes.of(tree).stream()
        .map(SecurityScheme::kind)
        .filter(SecurityScheme.ApiKey.class::isInstance)
        .map(SecurityScheme.ApiKey.class::cast)
        .filter(key -> key.in().equals(location.name().toLowerCase(Locale.ROOT)))
        .map(SecurityScheme.ApiKey::parameter);
    return Stream.concat(declared, keys).distinct().toList();
  }
}
