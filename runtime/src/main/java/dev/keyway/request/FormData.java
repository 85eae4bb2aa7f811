package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.UploadedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form: texts, and in a multipart form files.
 *
 * @param files in the order in which they were sent
 */
record FormData(Fields texts, List<NamedFile> files) {
  static final FormData NONE = new FormData(Fields.NONE, List.of());

  /** A file, and the field that holds it. */
  record NamedFile(String name, StoredFile file) {}

  /**
   * Reads a form that is in memory.
   *
   * @param contentType the lines of that field
   * @return none if the body isn't a form
   * @throws HttpException 400 if it is malformed, 413 if a multipart form has too much of something, 415
   *     if it is in another charset than UTF-8
   */
  static FormData read(List<String> contentType, byte[] body, RequestLimits limits) {
    if (body.length == 0) {
      return NONE;
    }
    if (MediaType.isForm(contentType)) {
      String raw = new String(body, StandardCharsets.ISO_8859_1);
      Fields fields = Fields.parseForm(raw, limits.parameterLimit());
      if (fields == null) {
        throw new HttpException(400, "The form is malformed");
      }
      return new FormData(fields, List.of());
    }
    String boundary = MediaType.boundary(contentType);
    if (boundary == null) {
      return NONE;
    }
    UploadLimits uploads = limits.uploads();
    FormCollector collector =
        new FormCollector(new Spool(limits.bodyLimit(), uploads.directory()), limits.bodyLimit());
    MultipartParser parser =
        new MultipartParser(boundary, uploads.partLimit(), uploads.partHeadLimit(), collector);
    parser.take(body, 0, body.length);
    parser.end();
    return collector.form();
  }

  /** The files that a field holds. */
  List<UploadedFile> files(String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .<UploadedFile>map(NamedFile::file)
        .toList();
  }

  /** The names of all fields, those that hold texts first. */
  List<String> names() {
    List<String> names = texts.names();
    files.forEach(file -> names.add(file.name()));
    return names;
  }

  /** Whether a field holds files. */
  boolean hasFile(String name) {
    return files.stream().anyMatch(file -> file.name().equals(name));
  }

  /** Whether a field holds text that isn't empty. */
  boolean hasText(String name) {
    @Nullable String last = texts.last(name);
    return last != null && !last.isEmpty();
  }
}
