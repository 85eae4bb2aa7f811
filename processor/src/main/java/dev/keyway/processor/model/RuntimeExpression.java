package dev.keyway.processor.model;

import java.util.List;

/** A part of a request or of its answer, as OpenAPI's runtime expressions name it (3.1.1, section 4.8.20.4). */
public sealed interface RuntimeExpression {

  /** As it is written. */
  String text();

  /** The URL, the method or the status of the answer: they are always there. */
  record Always(String text) implements RuntimeExpression {}

  /** A variable of the path. */
  record PathVariable(String text, String name) implements RuntimeExpression {}

  /** A parameter of the query. */
  record QueryParameter(String text, String name) implements RuntimeExpression {}

  /** A header field. */
  record HeaderField(String text, Of of, String name) implements RuntimeExpression {}

  /**
   * The body or a part of it.
   *
   * @param pointer the names and indexes that lead to the part (RFC 6901); empty for the whole
   */
  record Body(String text, Of of, List<String> pointer) implements RuntimeExpression {
    public Body {
      pointer = List.copyOf(pointer);
    }
  }

  /** Of what it is a part. */
  enum Of {
    /** The request. */
    REQUEST,
    /** Its answer. */
    RESPONSE
  }
}
