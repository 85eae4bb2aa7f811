package dev.keyway.openapi;

import dev.keyway.request.RequestContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Bytes that are the same for every request, with an entity tag: a client that has them already is told
 * so instead (RFC 9110, section 13.1.2).
 */
final class StaticContent {
  private final String contentType;
  private final byte[] bytes;
  private final Map<String, String> headers;
  private final String entityTag;

  /**
   * @param headers header fields of the answer beside {@code ETag}, {@code Content-Type} and {@code
   *     X-Content-Type-Options}
   */
  StaticContent(String contentType, byte[] bytes, Map<String, String> headers) {
    this.contentType = contentType;
    this.bytes = bytes;
    this.headers = Map.copyOf(headers);
    this.entityTag = "\"" + hash(bytes) + "\"";
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Answers with the bytes, or with 304. */
  void serve(RequestContext request) {
    headers.forEach(request::responseHeader);
    request.responseHeader("ETag", entityTag);
    if (isKnownTo(request)) {
      request.respond(304);
    } else {
      request.responseHeader("X-Content-Type-Options", "nosniff");
      request.respond(200, contentType, bytes);
    }
  }

  private boolean isKnownTo(RequestContext request) {
    for (String line : request.headerValues("If-None-Match")) {
      for (String known : line.split(",", -1)) {
        String tag = known.strip();
        if (tag.equals("*") || tag.equals(entityTag) || tag.equals("W/" + entityTag)) {
          return true;
        }
      }
    }
    return false;
  }
}
