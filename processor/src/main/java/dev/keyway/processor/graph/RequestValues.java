package dev.keyway.processor.graph;

import dev.keyway.processor.model.Endpoint;
import dev.keyway.processor.model.ParameterSource;

/** Settles where a value comes from, which for an unannotated parameter is up to the endpoint's path. */
public final class RequestValues {
  private RequestValues() {}

  /** The value with a location that is never {@code INFERRED}. */
  public static ParameterSource.RequestValue located(
      ParameterSource.RequestValue value, Endpoint endpoint) {
    if (value.location() != ParameterSource.Location.INFERRED) {
      return value;
    }
    ParameterSource.Location location = endpoint.template().variables().contains(value.name())
        ? ParameterSource.Location.PATH
        : ParameterSource.Location.QUERY;
    return new ParameterSource.RequestValue(
        location,
        value.name(),
        value.type(),
        value.presence(),
        value.constraints(),
        value.elementConstraints(),
        value.format(),
        value.mention());
  }
}
