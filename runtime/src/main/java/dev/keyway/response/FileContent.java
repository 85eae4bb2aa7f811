package dev.keyway.response;

import dev.keyway.HttpException;
import dev.keyway.request.FieldRules;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file as an answer, with its length, {@code Last-Modified} and an entity tag; a client that has it
 * already is told so, and one that wants a part of it gets that part. Immutable.
 *
 * <p>A file that isn't there, or is no regular file, is 404. The media type is that of the endpoint's
 * {@code produces}, or else the one that goes with the extension of the file. The answer is written on
 * a worker.
 *
 * @see #inside for names that come from the request
 */
public final class FileContent implements StreamingBody {
  private final Path path;
  private final @Nullable String disposition;

  private FileContent(Path path, @Nullable String disposition) {
    this.path = path;
    this.disposition = disposition;
  }

  /** A file. The path must not come from the request. */
  public static FileContent of(Path path) {
    return new FileContent(path, null);
  }

  /**
   * A file below a directory, by a name that may come from the request. What lies elsewhere, also by
   * way of symbolic links, isn't there.
   *
   * @param name relative to the directory, with slashes
   * @throws HttpException 404 if there is no such file below the directory
   */
  public static FileContent inside(Path directory, String name) {
    try {
      if (name.isEmpty() || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0) {
        throw notFound();
      }
      Path root = directory.toRealPath();
      Path file = root.resolve(name).normalize();
      // Before the file system is asked, so that nobody learns what is elsewhere.
      if (!file.startsWith(root) || file.equals(root)) {
        throw notFound();
      }
      Path real = file.toRealPath();
      if (!real.startsWith(root) || !Files.isRegularFile(real)) {
        throw notFound();
      }
      return of(real);
    } catch (IOException | InvalidPathException e) {
      throw notFound();
    }
  }

  /**
   * The same, to be saved under a name (RFC 6266).
   *
   * @throws IllegalArgumentException if the name has control characters
   */
  public FileContent attachment(String fileName) {
    StringBuilder plain = new StringBuilder();
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < fileName.length(); i++) {
      char c = fileName.charAt(i);
      if (c < ' ' || c == 0x7F) {
        throw new IllegalArgumentException("the name of a file has a control character");
      }
      plain.append(c > '~' || c == '"' || c == '\\' || c == '%' ? '_' : c);
    }
    for (byte octet : fileName.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean legal = c < 0x7F && (Character.isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0);
      encoded.append(legal ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    boolean isPlain = plain.toString().equals(fileName);
    String field =
        "attachment; filename=\"" + plain + "\"" + (isPlain ? "" : "; filename*=UTF-8''" + encoded);
    FieldRules.check("Content-Disposition", field);
    return new FileContent(path, field);
  }

  /** The file. */
  public Path path() {
    return path;
  }

  /** The value of {@code Content-Disposition}, or null. */
  public @Nullable String disposition() {
    return disposition;
  }

  /** Writes the whole file. */
  @Override
  public void writeTo(OutputStream out) throws IOException {
    Files.copy(path, out);
  }

  private static HttpException notFound() {
    return new HttpException(404, "Not Found");
  }
}
