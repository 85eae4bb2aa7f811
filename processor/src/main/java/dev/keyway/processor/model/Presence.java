package dev.keyway.processor.model;

import java.util.List;

/** What happens when the request lacks a value. */
public sealed interface Presence {

  /** It is an error. */
  record Required() implements Presence {}

  /** The parameter is an empty {@code Optional}, {@code OptionalInt}, … */
  record AsOptional() implements Presence {}

  /** The parameter is null. */
  record AsNull() implements Presence {}

  /** The parameter has these values, in the text form of a request: one for a scalar. */
  record WithDefault(List<String> texts, SourceRef source) implements Presence {
    public WithDefault {
      texts = List.copyOf(texts);
    }
  }

  /** Whether a request without it is refused. */
  default boolean isRequired() {
    return this instanceof Required;
  }
}
