package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What is written on the API, a routes class or an endpoint method for everything below it.
 *
 * @param label in messages and comments: {@code OrderApi} or {@code OrderApi.find}
 * @param scopes required of everything below, in order
 * @param effects dependencies that are run for their effect, in order
 * @param publicReason why anybody may call what is below
 */
public record Level(
    String label,
    List<ScopeUse> scopes,
    List<DependencyRequest> effects,
    Optional<String> publicReason,
    SourceRef source) {
  public Level {
    scopes = List.copyOf(scopes);
    effects = List.copyOf(effects);
  }
}
