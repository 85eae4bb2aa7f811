package dev.keyway.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer as its framing says (RFC 9112, section 6.3), down to the chunks.
 *
 * @param fields names in lower case and values in turn, in the order in which they were sent
 * @param framing how the end of the content was told
 * @param complete whether the content came to its end
 */
public record WireAnswer(
    int status, List<String> fields, byte[] content, Framing framing, boolean complete) {

  /** How the end of the content is told. */
  public enum Framing {
    NONE,
    LENGTH,
    CHUNKS,
    CLOSE
  }

  /** Reads the next answer; those with status 100 are answers, too. */
  public static WireAnswer read(InputStream in, boolean toHead) throws IOException {
    String statusLine = line(in);
    int status = Integer.parseInt(statusLine.split(" ", -1)[1]);
    List<String> fields = new ArrayList<>();
    String line;
    while (!(line = line(in)).isEmpty()) {
      int colon = line.indexOf(':');
      fields.add(line.substring(0, colon).toLowerCase(Locale.ROOT));
      fields.add(line.substring(colon + 1).strip());
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    Framing framing = framing(status, fields, toHead);
    boolean complete;
    try {
      switch (framing) {
        case NONE -> {}
        case LENGTH -> copy(in, Long.parseLong(value(fields, "content-length")), content);
        case CHUNKS -> chunks(in, content);
        case CLOSE -> in.transferTo(content);
      }
      complete = true;
    } catch (IOException cut) {
      complete = false;
    }
    return new WireAnswer(status, fields, content.toByteArray(), framing, complete);
  }

  /** The one value of a field, or null. */
  public @Nullable String field(String name) {
    return value(fields, name);
  }

  /** The content as ISO 8859-1, which shows every byte. */
  public String text() {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static Framing framing(int status, List<String> fields, boolean toHead) {
    if (toHead || status < 200 || status == 204 || status == 304) {
      return Framing.NONE;
    }
    if (value(fields, "transfer-encoding") != null) {
      return Framing.CHUNKS;
    }
    return value(fields, "content-length") == null ? Framing.CLOSE : Framing.LENGTH;
  }

  private static @Nullable String value(List<String> fields, String name) {
    String found = null;
    for (int i = 0; i < fields.size(); i += 2) {
      if (fields.get(i).equals(name)) {
        if (found != null) {
          throw new AssertionError(name + " is there twice: " + fields);
        }
        found = fields.get(i + 1);
      }
    }
    return found;
  }

  private static void chunks(InputStream in, ByteArrayOutputStream content) throws IOException {
    while (true) {
      int size = Integer.parseInt(line(in).replaceFirst(";.*", ""), 16);
      if (size == 0) {
        if (!line(in).isEmpty()) {
          throw new AssertionError("a trailer");
        }
        return;
      }
      copy(in, size, content);
      if (!line(in).isEmpty()) {
        throw new AssertionError("no line end after a chunk");
      }
    }
  }

  private static void copy(InputStream in, long size, ByteArrayOutputStream to) throws IOException {
    for (long i = 0; i < size; i++) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException("after " + i + " of " + size);
      }
      to.write(b);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int b;
    while ((b = in.read()) != '\n') {
      if (b < 0) {
        throw new EOFException("after \"" + line + "\"");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }
}
