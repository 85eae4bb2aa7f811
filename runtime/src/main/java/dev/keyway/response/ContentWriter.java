package dev.keyway.response;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns values of a type into content of a media type. Made for generated code; safe for use by many
 * threads.
 *
 * @param <T> the type
 */
public interface ContentWriter<T> {

  /** The value of {@code Content-Type}. */
  String contentType();

  /**
   * The content.
   *
   * @param value may be null only for JSON, which has a text for that
   * @throws IllegalArgumentException if it is null and that has no form
   */
  byte[] write(@Nullable T value);

  /** Sends a text as it is, in UTF-8. */
  static ContentWriter<String> text(String contentType) {
    return new RawContent<>(contentType, text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes as they are; they must not be changed afterwards. */
  static ContentWriter<byte[]> bytes(String contentType) {
    return new RawContent<>(contentType, bytes -> bytes);
  }
}
