package dev.keyway.processor.model;

import java.util.List;

/**
 * A parameter of an endpoint, a provider or a constructor.
 *
 * @param name as the user named it
 * @param nullable whether it may receive null
 * @param description from the Javadoc, empty if there is none
 * @param examples for the document
 */
public record Parameter(
    String name,
    TypeRef type,
    boolean nullable,
    ParameterSource source,
    String description,
    List<Example> examples,
    SourceRef sourceRef) {
  public Parameter {
    examples = List.copyOf(examples);
  }

  /** A parameter without examples. */
  public Parameter(
      String name,
      TypeRef type,
      boolean nullable,
      ParameterSource source,
      String description,
      SourceRef sourceRef) {
    this(name, type, nullable, source, description, List.of(), sourceRef);
  }
}
