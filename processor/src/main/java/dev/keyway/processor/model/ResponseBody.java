package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

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

  /** Content that is written piece by piece by what the method returns. */
  record Streamed(String mediaType) implements ResponseBody {}

  /**
   * A file: also in parts, and only if it has changed, as the client asks for.
   *
   * @param mediaType where neither the file nor its name says another
   * @param declared whether the user wrote it
   */
  record File(String mediaType, boolean declared) implements ResponseBody {}

  /**
   * The elements of a stream, each as JSON.
   *
   * @param type of an element, or what that is narrowed to
   * @param form of an element
   */
  record Elements(TypeRef type, JsonType form, String mediaType, Framing framing)
      implements ResponseBody {}

  /** Whether the content is written after the endpoint has returned. */
  default boolean isStream() {
    return this instanceof Streamed || this instanceof File || this instanceof Elements;
  }

  /** What its content is in JSON, or the text that it is; absent for what no schema describes. */
  default Optional<JsonType> described() {
    if (this instanceof Json json) {
      return Optional.of(json.form());
    }
    if (this instanceof Elements elements && elements.framing() == Framing.ARRAY) {
      return Optional.of(new JsonType.ArrayOf(elements.form(), false));
    }
    return this instanceof Text
        ? Optional.of(new JsonType.Primitive("string", Optional.empty()))
        : Optional.empty();
  }

  /** What stands between the elements of a stream. */
  enum Framing {
    /** Together they are one JSON array. */
    ARRAY,
    /** Each is a line. */
    LINES,
    /** Each is the data of a server-sent event. */
    EVENTS
  }

  /**
   * No content: the connection goes on as a WebSocket.
   *
   * @param subprotocols those that can be agreed on, the preferred first
   */
  record WebSocket(List<String> subprotocols, Messages messages) implements ResponseBody {
    public WebSocket {
      subprotocols = List.copyOf(subprotocols);
    }
  }

  /** The media type of what a body is sent as; empty if there is nothing to send. */
  static Optional<String> mediaType(ResponseBody body) {
    if (body instanceof Json json) {
      return Optional.of(json.mediaType());
    } else if (body instanceof Text text) {
      return Optional.of(text.mediaType());
    } else if (body instanceof Bytes bytes) {
      return Optional.of(bytes.mediaType());
    } else if (body instanceof Streamed streamed) {
      return Optional.of(streamed.mediaType());
    } else if (body instanceof File file) {
      return Optional.of(file.mediaType());
    } else if (body instanceof Elements elements) {
      return Optional.of(elements.mediaType());
    }
    return Optional.empty();
  }

  /** Nothing but where to go. */
  record Redirect() implements ResponseBody {}
}
