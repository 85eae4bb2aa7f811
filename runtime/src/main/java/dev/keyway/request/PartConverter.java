package dev.keyway.request;

import dev.keyway.UploadedFile;
import java.io.IOException;

/**
 * Turns a file of a form into a value.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface PartConverter<T> {

  /** The file itself. */
  PartConverter<UploadedFile> FILE = file -> file;

  /** Its content. This may block where that isn't in memory. */
  PartConverter<byte[]> BYTES = UploadedFile::bytes;

  /**
   * Converts a file.
   *
   * @throws IOException if it can't be read
   */
  T convert(UploadedFile file) throws IOException;
}
