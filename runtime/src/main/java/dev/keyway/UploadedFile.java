package dev.keyway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A file in a multipart form: the value of a {@link FormParam}.
 *
 * <p>It is there while the request is: when the answer has been sent, or the request has failed, it is
 * removed, and its methods that read fail. Whoever needs it longer copies it. Small files are in memory,
 * others in a temporary file; {@code KeywayServer.builder(...).uploads(...)} says from what size on.
 *
 * <p>Nothing the client says of the file can be trusted: neither its name nor its type.
 */
public interface UploadedFile {

  /**
   * The name that the client gives the file, without directories, control characters and characters that
   * can't be seen; empty if nothing remains of it. It is meant to be shown. A name to store the file
   * under is better made up: this one may be taken already, mean something to the system, or end in what
   * a server would run.
   */
  String fileName();

  /**
   * The media type that the client gives the file; {@code text/plain} if it gives none (RFC 7578, section
   * 4.4).
   */
  String contentType();

  /** How many bytes it has. */
  long size();

  /**
   * Opens the content from its beginning, as often as needed.
   *
   * @throws IOException if it can't be read
   */
  InputStream openStream() throws IOException;

  /**
   * The whole content.
   *
   * @throws IOException if it can't be read, or is longer than an array can be
   */
  byte[] bytes() throws IOException;

  /**
   * Copies the content to a new file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a file already
   * @throws IOException if it can't be copied
   */
  void transferTo(Path target) throws IOException;
}
