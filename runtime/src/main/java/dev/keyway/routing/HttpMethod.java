package dev.keyway.routing;

import org.jspecify.annotations.Nullable;

/** The methods an endpoint can have (RFC 9110, section 9; PATCH: RFC 5789). */
public enum HttpMethod {
  GET,
  HEAD,
  POST,
  PUT,
  DELETE,
  PATCH,
  OPTIONS,
  TRACE;

  /**
   * The method of a request line.
   *
   * @param token the method as sent; method names are case-sensitive (RFC 9110, section 9.1)
   * @return the method, or null if it isn't one of these
   */
  public static @Nullable HttpMethod of(String token) {
    return switch (token) {
      case "GET" -> GET;
      case "HEAD" -> HEAD;
      case "POST" -> POST;
      case "PUT" -> PUT;
      case "DELETE" -> DELETE;
      case "PATCH" -> PATCH;
      case "OPTIONS" -> OPTIONS;
      case "TRACE" -> TRACE;
      default -> null;
    };
  }
}
