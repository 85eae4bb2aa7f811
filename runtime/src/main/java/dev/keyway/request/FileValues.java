package dev.keyway.request;

import dev.keyway.UploadedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that a form holds in one field, to be taken as the type the endpoint declares.
 *
 * <p>A file that is missing is recorded in the request, as {@code required}, and a placeholder is
 * returned: an empty list or null. So {@link RequestContext#requireValid()} comes before any use of the
 * values. Of several files, the last one is taken where one is wanted.
 */
public final class FileValues {
  private final CheckedRequest request;
  private final String name;
  private final List<UploadedFile> files;

  /**
   * The files of one field.
   *
   * @param files in the order in which they were sent
   */
  FileValues(CheckedRequest request, String name, List<UploadedFile> files) {
    this.request = request;
    this.name = name;
    this.files = files;
  }

  /**
   * A required file.
   *
   * @return the value; null where it is missing, which {@link RequestContext#requireValid()} lets nobody
   *     see
   */
  @SuppressWarnings("NullAway") // the null never gets past requireValid()
  public <T> T required(PartConverter<T> converter) throws IOException {
    requirePresent();
    return orNull(converter);
  }

  /** A file, or null if there is none. */
  public <T> @Nullable T orNull(PartConverter<T> converter) throws IOException {
    return files.isEmpty() ? null : converter.convert(files.get(files.size() - 1));
  }

  /** A file if there is one. */
  public <T> Optional<T> optional(PartConverter<T> converter) throws IOException {
    return Optional.ofNullable(orNull(converter));
  }

  /** All files, at least one; unmodifiable. */
  public <T> List<T> list(PartConverter<T> converter) throws IOException {
    requirePresent();
    return convertAll(converter);
  }

  /** All files, or the fallback if there are none; unmodifiable. */
  public <T> List<T> list(PartConverter<T> converter, List<T> fallback) throws IOException {
    return files.isEmpty() ? fallback : convertAll(converter);
  }

  /** All files, or null if there are none; unmodifiable. */
  public <T> @Nullable List<T> listOrNull(PartConverter<T> converter) throws IOException {
    return files.isEmpty() ? null : convertAll(converter);
  }

  /** All files if there are any; unmodifiable. */
  public <T> Optional<List<T>> optionalList(PartConverter<T> converter) throws IOException {
    return Optional.ofNullable(listOrNull(converter));
  }

  private <T> List<T> convertAll(PartConverter<T> converter) throws IOException {
    List<T> values = new ArrayList<>(files.size());
    for (UploadedFile file : files) {
      values.add(converter.convert(file));
    }
    return Collections.unmodifiableList(values);
  }

  private void requirePresent() {
    if (files.isEmpty()) {
      request.invalid(ParameterIn.BODY, name, "required", "is required");
    }
  }
}
