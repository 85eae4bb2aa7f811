package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An endpoint method.
 *
 * @param template the whole path, prefixes of API and routes classes included
 * @param returnType what the method returns, {@code void} included
 * @param responseType what is sent: the same, or the supertype it is narrowed to
 * @param nullableResult whether the method may return null
 * @param response the JSON form of {@code responseType}; absent for {@code void}
 * @param operationId given or the method's name
 * @param summary the first sentence of the Javadoc, empty if there is none
 * @param description the whole Javadoc text, empty if it is no more than the summary
 * @param parameterTypes erased, for links to the method
 */
public record Endpoint(
    String methodName,
    HttpMethod httpMethod,
    PathTemplate template,
    int status,
    TypeRef returnType,
    TypeRef responseType,
    boolean nullableResult,
    Optional<JsonType> response,
    List<Parameter> parameters,
    List<TypeRef> parameterTypes,
    Level level,
    boolean nonBlocking,
    boolean deprecated,
    String operationId,
    List<String> tags,
    String summary,
    String description,
    String responseDescription,
    Access access,
    SourceRef source) {
  public Endpoint {
    parameters = List.copyOf(parameters);
    parameterTypes = List.copyOf(parameterTypes);
    tags = List.copyOf(tags);
  }
}
