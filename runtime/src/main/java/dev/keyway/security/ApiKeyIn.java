package dev.keyway.security;

/** Where in a request an API key is. */
public enum ApiKeyIn {
  /** In a header field. */
  HEADER,
  /** In the query; it ends up in logs and browser histories, so prefer a header field. */
  QUERY,
  /** In a cookie. */
  COOKIE
}
