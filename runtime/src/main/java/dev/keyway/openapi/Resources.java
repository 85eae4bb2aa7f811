package dev.keyway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads what lies on the class path. */
final class Resources {
  private Resources() {}

  /**
   * The bytes of a resource, or null if there is none.
   *
   * @param owner the class whose class loader is asked
   * @param name the absolute name, without a leading slash
   */
  static byte @Nullable [] read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream("/" + name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + name + " can't be read", e);
    }
  }
}
