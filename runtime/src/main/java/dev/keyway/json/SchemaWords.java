package dev.keyway.json;

import tools.jackson.databind.JsonNode;

/**
 * What a caller is told of a keyword of a schema: the words of the generated checks of constraints, or
 * those that the user gave a constraint, which the schema has under {@code x-messages}.
 */
final class SchemaWords {
  /** The keyword for the names of an object with any members. */
  static final String NAMES = "propertyNames";

  /** The keyword for other names under which a member is read. */
  static final String ALIASES = "x-aliases";

  /** The keyword for other values that are read, by those that an enum lists. */
  static final String ENUM_ALIASES = "x-enum-aliases";

  /** What is told of a member that an object doesn't have. */
  static final String UNKNOWN = "is not known here";

  private static final String NOT_BLANK = "\\S";

  private SchemaWords() {}

  /** The words for a keyword: the user's, or else these. */
  static String of(JsonNode schema, String keyword, String standard) {
    return schema.path("x-messages").path(keyword).asString(standard);
  }

  /** The words for a pattern: as it was written, without the anchors that a schema needs. */
  static String ofPattern(String pattern) {
    if (isNotBlank(pattern)) {
      return "must not be blank";
    }
    boolean anchored = pattern.startsWith("^(?:") && pattern.endsWith(")$");
    return "must match " + (anchored ? pattern.substring(4, pattern.length() - 2) : pattern);
  }

  /** Whether the pattern asks for a character that isn't white space. */
  static boolean isNotBlank(String pattern) {
    return pattern.equals(NOT_BLANK);
  }

  /** The words for the name of a member. */
  static String ofName(String message) {
    return "the name " + message;
  }
}
