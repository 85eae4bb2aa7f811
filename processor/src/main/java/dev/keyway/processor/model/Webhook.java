package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A request that an API sends to those who have asked for it.
 *
 * @param label of the method that declares it, in messages
 * @param externalDocs where more is to be read
 * @param parameters values of the request, without the body
 * @param body what is sent, if anything is
 * @param status that is expected
 * @param answer that is expected
 * @param examples of that answer
 */
public record Webhook(
    String name,
    HttpMethod httpMethod,
    String label,
    String operationId,
    List<String> tags,
    String summary,
    String description,
    Optional<ApiMetadata.ExternalDocs> externalDocs,
    boolean deprecated,
    List<Parameter> parameters,
    Optional<Body> body,
    int status,
    ResponseBody answer,
    String answerDescription,
    List<Example> examples,
    SourceRef source) {
  public Webhook {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    examples = List.copyOf(examples);
  }

  /**
   * What is sent as JSON.
   *
   * @param description empty if there is none
   */
  public record Body(JsonType type, Presence presence, String description, List<Example> examples) {
    public Body {
      examples = List.copyOf(examples);
    }
  }
}
