package dev.keyway.processor.model;

import java.util.List;

/**
 * What one {@code @Security} requires: a scope, or one of some alternatives.
 *
 * @param scope the scope-token; of alternatives their text, {@code admin | items profile}
 * @param alternatives the sets of scopes of which one is sufficient; a scope is a single set of one
 * @param origin where it was written, in words: {@code @Security on OrderApi.find}
 * @param source the annotation value
 */
public record ScopeUse(
    String scope, List<List<String>> alternatives, String origin, SourceRef source) {
  public ScopeUse {
    alternatives = alternatives.stream().<List<String>>map(List::copyOf).toList();
  }

  /** A scope. */
  public ScopeUse(String scope, String origin, SourceRef source) {
    this(scope, List.of(List.of(scope)), origin, source);
  }

  /** One of some alternatives. A single alternative of one scope is just that scope. */
  public static ScopeUse anyOf(List<List<String>> alternatives, String origin, SourceRef source) {
    List<String> texts = alternatives.stream().map(set -> String.join(" ", set)).toList();
    return new ScopeUse(String.join(" | ", texts), alternatives, origin, source);
  }

  /** Whether there is a choice, or several scopes at once. */
  public boolean isChoice() {
    return alternatives.size() > 1 || alternatives.get(0).size() > 1;
  }

  /** Every scope it names, each once. */
  public List<String> mentioned() {
    return alternatives.stream().flatMap(List::stream).distinct().toList();
  }
}
