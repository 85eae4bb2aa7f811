package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A method that answers for an exception.
 *
 * @param owner the component whose method it is
 * @param everywhere whether it is for all endpoints; else for those of its owner and the classes in it
 * @param exception the type it answers for
 * @param depth how many superclasses the type has
 * @param parameter what it calls the exception
 * @param handed what else it receives, in order
 * @param answer what it returns
 */
public record ExceptionHandler(
    TypeRef.Declared owner,
    boolean everywhere,
    String methodName,
    TypeRef.Declared exception,
    int depth,
    String parameter,
    List<ParameterSource.Handed> handed,
    int status,
    Answer answer,
    boolean nonBlocking,
    String description,
    Access access,
    SourceRef source) {
  public ExceptionHandler {
    handed = List.copyOf(handed);
  }

  /** What is sent. */
  public sealed interface Answer {

    /** A problem document that the method returns. */
    record ProblemDocument() implements Answer {}

    /** A problem document that says no more than the status. */
    record Nothing() implements Answer {}

    /** A value, as JSON. */
    record Json(TypeRef type, JsonType json) implements Answer {}
  }

  /** In messages and comments: {@code OrderApi.taken}. */
  public String label() {
    return owner.simpleName() + "." + methodName;
  }

  /**
   * How close it is to the endpoints of a class: 0 if it is for all, more the further inside its own
   * class is; empty if it isn't for them.
   */
  public Optional<Integer> closeness(TypeRef.Declared routes) {
    if (everywhere) {
      return Optional.of(0);
    }
    List<String> own = owner.simpleNames();
    boolean encloses = owner.packageName().equals(routes.packageName())
        && own.size() <= routes.simpleNames().size()
        && routes.simpleNames().subList(0, own.size()).equals(own);
    return encloses ? Optional.of(own.size()) : Optional.empty();
  }
}
