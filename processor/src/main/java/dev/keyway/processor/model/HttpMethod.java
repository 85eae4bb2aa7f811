package dev.keyway.processor.model;

/** The methods an endpoint can have, in the order in which OpenAPI lists operations. */
public enum HttpMethod {
  /** {@code GET}. */
  GET,
  /** {@code PUT}. */
  PUT,
  /** {@code POST}. */
  POST,
  /** {@code DELETE}. */
  DELETE,
  /** {@code OPTIONS}. */
  OPTIONS,
  /** {@code HEAD}. */
  HEAD,
  /** {@code PATCH}. */
  PATCH,
  /** {@code TRACE}. */
  TRACE
}
