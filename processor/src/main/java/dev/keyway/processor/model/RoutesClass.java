package dev.keyway.processor.model;

import java.util.List;

/**
 * A class with endpoints.
 *
 * @param levels what its enclosing routes classes and it say for all endpoints, outermost first
 * @param endpoints in the order of declaration
 */
public record RoutesClass(
    TypeRef.Declared type,
    Access access,
    List<Level> levels,
    List<Endpoint> endpoints,
    SourceRef source) {
  public RoutesClass {
    levels = List.copyOf(levels);
    endpoints = List.copyOf(endpoints);
  }
}
