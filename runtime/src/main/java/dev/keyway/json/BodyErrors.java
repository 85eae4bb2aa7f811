package dev.keyway.json;

/** Takes note of what is wrong with a request's JSON body. */
public interface BodyErrors {

  /**
   * Records one problem. Reading goes on, so that all problems of a body are reported together.
   *
   * @param pointer where: a JSON pointer (RFC 6901) into the body, empty for the body as a whole; for
   *     a missing member the place where it should be
   * @param type the keyword of JSON Schema that isn't satisfied, such as {@code required} or {@code
   *     maxLength}; {@code json} if the text isn't well-formed JSON
   * @param message what to do about it, to be read after the name of the member: "must be an integer"
   */
  void invalidBody(String pointer, String type, String message);
}
