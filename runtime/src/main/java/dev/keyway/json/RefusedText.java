package dev.keyway.json;

import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A text that isn't a value of its type, with what may be said of it to the caller. */
final class RefusedText extends DatabindException {
  private static final long serialVersionUID = 1L;

  private final String keyword;

  /**
   * A refusal.
   *
   * @param keyword of JSON Schema that isn't satisfied
   * @param message to be read after the name of the member; it never repeats the text
   */
  RefusedText(JsonParser parser, String keyword, String message) {
    super(parser, message);
    this.keyword = keyword;
  }

  String keyword() {
    return keyword;
  }

  String message() {
    return Objects.requireNonNull(getOriginalMessage());
  }
}
