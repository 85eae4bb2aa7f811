package dev.keyway.openapi;

import dev.keyway.request.EntityTags;
import dev.keyway.request.RequestContext;
import dev.keyway.routing.EndpointHandler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are the same for every request, with an entity tag: a client that has them already is told
 * so instead (RFC 9110, section 13.1.2).
 */
final class StaticContent implements EndpointHandler {
  private final String contentType;
  private final byte[] bytes;
  private final Map<String, String> headers;
  private @Nullable String entityTag;

  /**
   * @param headers header fields of the answer beside {@code ETag}, {@code Content-Type} and {@code
   *     X-Content-Type-Options}
   */
  StaticContent(String contentType, byte[] bytes, Map<String, String> headers) {
    this.contentType = contentType;
    this.bytes = bytes;
    this.headers = Map.copyOf(headers);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Answers with the bytes; what the conditions of the request make of that is up to {@code CachingStep}. */
  @Override
  public void handle(RequestContext request) {
    headers.forEach(request::responseHeader);
    request.responseHeader("ETag", entityTag());
    request.responseHeader("X-Content-Type-Options", "nosniff");
    request.respond(200, contentType, bytes);
  }

  /** Made when it is first asked for: to hash is slow while a server starts. Twice makes the same. */
  private String entityTag() {
    String tag = entityTag;
    if (tag == null) {
      tag = EntityTags.of(bytes).field();
      entityTag = tag;
    }
    return tag;
  }
}
