package dev.keyway.processor.model;

/**
 * A parameter of an endpoint, a provider or a constructor.
 *
 * @param name as the user named it
 * @param nullable whether it may receive null
 * @param description from the Javadoc, empty if there is none
 */
public record Parameter(
    String name,
    TypeRef type,
    boolean nullable,
    ParameterSource source,
    String description,
    SourceRef sourceRef) {}
