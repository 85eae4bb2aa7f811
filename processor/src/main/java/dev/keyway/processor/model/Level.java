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
 * @param responses what everything below can answer besides
 */
public record Level(
    String label,
    List<ScopeUse> scopes,
    List<DependencyRequest> effects,
    Optional<String> publicReason,
    List<DeclaredResponse> responses,
    SourceRef source) {
  public Level {
    scopes = List.copyOf(scopes);
    effects = List.copyOf(effects);
    responses = List.copyOf(responses);
  }

  /** A level that describes no responses. */
  public Level(
      String label,
      List<ScopeUse> scopes,
      List<DependencyRequest> effects,
      Optional<String> publicReason,
      SourceRef source) {
    this(label, scopes, effects, publicReason, List.of(), source);
  }

  /** The same with responses. */
  public Level withResponses(List<DeclaredResponse> described) {
    return new Level(label, scopes, effects, publicReason, described, source);
  }
}
