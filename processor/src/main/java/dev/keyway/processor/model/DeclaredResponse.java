package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A response that an API, a routes class, an endpoint or a dependency says there can be.
 *
 * @param status three digits, a range such as {@code 4XX}, or {@code default}
 * @param description empty if there is none
 * @param body what it holds; absent: a problem document
 * @param label of what it is written on, in messages
 */
public record DeclaredResponse(
    String status,
    String description,
    Optional<ResponseBody> body,
    List<Header> headers,
    String label,
    SourceRef source) {
  public DeclaredResponse {
    headers = List.copyOf(headers);
  }

  /**
   * A header field of it.
   *
   * @param description empty if there is none
   * @param required whether every such response has it
   */
  public record Header(String name, String description, JsonType type, boolean required) {}

  /** The media type of its content; empty if it has none. */
  public Optional<String> mediaType() {
    return body.isEmpty()
        ? Optional.of("application/problem+json")
        : ResponseBody.mediaType(body.get());
  }
}
