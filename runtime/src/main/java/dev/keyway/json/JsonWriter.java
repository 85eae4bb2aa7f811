package dev.keyway.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes answers of one type. Made by {@link JsonCodec#writer}, whose documentation says how. Immutable
 * and safe for use by many threads.
 *
 * @param <T> the declared type of the answer
 */
public final class JsonWriter<T> {
  private final ObjectWriter writer;

  JsonWriter(ObjectWriter writer) {
    this.writer = writer;
  }

  /**
   * The value as JSON in UTF-8; null is JSON's {@code null}.
   *
   * @throws tools.jackson.core.JacksonException if an accessor of the value throws, or if it holds
   *     something that JSON has no form for. The message is for the log, never for a client.
   */
  public byte[] write(@Nullable T value) {
    return writer.writeValueAsBytes(value);
  }
}
