package dev.keyway.processor.model;

import java.util.List;

/**
 * A scope that a security scheme declares.
 *
 * @param implies the scopes that whoever has this one has, too, as written
 */
public record Scope(String name, String description, List<Implied> implies, SourceRef source) {
  public Scope {
    implies = List.copyOf(implies);
  }

  /** A scope that implies nothing. */
  public Scope(String name, String description, SourceRef source) {
    this(name, description, List.of(), source);
  }

  /** A scope that another one implies, and where that is written. */
  public record Implied(String scope, SourceRef source) {}
}
