package dev.keyway.processor.model;

/** What an answer holds, and in which form it is sent. */
public sealed interface ResponseBody {

  /** Nothing. */
  record None() implements ResponseBody {}

  /**
   * A value as JSON.
   *
   * @param type what is sent: what the method returns, or what that is narrowed to
   * @param form of that type
   */
  record Json(TypeRef type, JsonType form, String mediaType) implements ResponseBody {}

  /**
   * A text as it is.
   *
   * @param mediaType with its character set, where that is to be told
   */
  record Text(String mediaType) implements ResponseBody {}

  /** Bytes as they are. */
  record Bytes(String mediaType) implements ResponseBody {}

  /** Nothing but where to go. */
  record Redirect() implements ResponseBody {}
}
