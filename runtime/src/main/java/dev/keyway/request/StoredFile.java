package dev.keyway.request;

import dev.keyway.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a form, in the request's spool. */
final class StoredFile implements UploadedFile {
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private final Spool spool;
  private final long start;
  private final long size;
  private final String fileName;
  private final String contentType;

  /**
   * A file.
   *
   * @param start where in the spool it begins
   * @param fileName as it was sent
   */
  StoredFile(Spool spool, long start, long size, String fileName, String contentType) {
    this.spool = spool;
    this.start = start;
    this.size = size;
    this.fileName = withoutPath(fileName);
    this.contentType = contentType;
  }

  /** What is left of a name without what stands before it and what can't be seen. */
  private static String withoutPath(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    StringBuilder kept = new StringBuilder(name.length());
    name.codePoints()
        .skip(name.codePointCount(0, slash + 1))
        .filter(StoredFile::isVisible)
        .forEach(kept::appendCodePoint);
    String file = kept.toString().strip();
    return file.equals(".") || file.equals("..") ? "" : file;
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public InputStream openStream() {
    return spool.open(start, size);
  }

  @Override
  public byte[] bytes() throws IOException {
    if (size > MAX_ARRAY) {
      throw new IOException("the file has too many bytes for an array");
    }
    byte[] bytes = new byte[(int) size];
    try (InputStream stream = openStream()) {
      stream.readNBytes(bytes, 0, bytes.length);
    }
    return bytes;
  }

  @Override
  public void transferTo(Path target) throws IOException {
    try (InputStream stream = openStream()) {
      Files.copy(stream, target);
    }
  }

  /** Says nothing that the client chose. */
  @Override
  public String toString() {
    return "uploaded file of " + size + " bytes";
  }
}
