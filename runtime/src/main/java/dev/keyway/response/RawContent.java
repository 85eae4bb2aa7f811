package dev.keyway.response;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is content already.
 *
 * @param <T> the type
 */
record RawContent<T>(String contentType, Function<T, byte[]> bytes) implements ContentWriter<T> {
  @Override
  public byte[] write(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("null can't be sent as " + contentType);
    }
    return bytes.apply(value);
  }
}
