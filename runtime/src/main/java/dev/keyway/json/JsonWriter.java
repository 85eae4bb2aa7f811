package dev.keyway.json;

import dev.keyway.response.ContentWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes answers of one type. Made by {@link JsonCodec#writer}, whose documentation says how. Immutable
 * and safe for use by many threads.
 *
 * @param <T> the declared type of the answer
 */
public final class JsonWriter<T> implements ContentWriter<T> {
  private final ObjectWriter writer;
  private final String contentType;

  JsonWriter(ObjectWriter writer, String contentType) {
    this.writer = writer;
    this.contentType = contentType;
  }

  /** {@code application/json}, or a media type of its own whose content is JSON. */
  @Override
  public String contentType() {
    return contentType;
  }

  /**
   * The value as JSON in UTF-8; null is JSON's {@code null}.
   *
   * @throws tools.jackson.core.JacksonException if an accessor of the value throws, or if it holds
   *     something that JSON has no form for. The message is for the log, never for a client.
   */
  @Override
  public byte[] write(@Nullable T value) {
    return writer.writeValueAsBytes(value);
  }
}
