package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody asks for a dependency: an edge of the dependency graph.
 *
 * @param type what is asked for; absent on a method, routes class or API, where only a name is given
 * @param name of the provider, {@code method} or {@code Class.method}; absent: found by type
 * @param cached whether the request's value may be shared
 * @param scopes written on this very edge, in order
 * @param by who asks, in words: {@code OrderApi.find(user)}
 * @param source to point at when it can't be answered
 */
public record DependencyRequest(
    Optional<TypeRef> type,
    Optional<String> name,
    boolean cached,
    List<ScopeUse> scopes,
    String by,
    SourceRef source) {
  public DependencyRequest {
    scopes = List.copyOf(scopes);
  }
}
