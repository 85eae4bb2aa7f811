package dev.keyway.processor.model;

import java.util.List;

/**
 * An endpoint method.
 *
 * @param template the whole path, prefixes of API and routes classes included
 * @param hidden whether the published OpenAPI document is silent about it
 * @param operationId given or the method's name
 * @param summary the first sentence of the Javadoc, empty if there is none
 * @param description the whole Javadoc text, empty if it is no more than the summary
 * @param examples of what it answers
 * @param notes what else the document says of it
 * @param parameterTypes erased, for links to the method
 */
public record Endpoint(
    String methodName,
    HttpMethod httpMethod,
    PathTemplate template,
    Answer answer,
    List<Parameter> parameters,
    List<TypeRef> parameterTypes,
    Level level,
    boolean nonBlocking,
    boolean deprecated,
    boolean hidden,
    String operationId,
    List<String> tags,
    String summary,
    String description,
    String responseDescription,
    List<Example> examples,
    OperationNotes notes,
    Access access,
    SourceRef source) {
  public Endpoint {
    parameters = List.copyOf(parameters);
    parameterTypes = List.copyOf(parameterTypes);
    tags = List.copyOf(tags);
    examples = List.copyOf(examples);
  }
  /** An endpoint of which nothing else is to be said. */
  public Endpoint(
      String methodName,
      HttpMethod httpMethod,
      PathTemplate template,
      Answer answer,
      List<Parameter> parameters,
      List<TypeRef> parameterTypes,
      Level level,
      boolean nonBlocking,
      boolean deprecated,
      boolean hidden,
      String operationId,
      List<String> tags,
      String summary,
      String description,
      String responseDescription,
      List<Example> examples,
      Access access,
      SourceRef source) {
    this(
        methodName,
        httpMethod,
        template,
        answer,
        parameters,
        parameterTypes,
        level,
        nonBlocking,
        deprecated,
        hidden,
        operationId,
        tags,
        summary,
        description,
        responseDescription,
        examples,
        OperationNotes.NONE,
        access,
        source);
  }
}
