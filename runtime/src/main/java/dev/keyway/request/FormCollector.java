package dev.keyway.request;

import dev.keyway.HttpException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a form of its parts. Texts are kept in memory, files in a spool. A file without name and content
 * is what browsers send for a field in which no file was chosen, and is none.
 */
final class FormCollector implements MultipartParser.Parts {
  private final Spool spool;
  private final int textLimit;
  private final Fields texts = Fields.empty();
  private final List<FormData.NamedFile> files = new ArrayList<>();
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  private @Nullable PartHead head;
  private long start;
  private int textTotal;

  /**
   * A collector.
   *
   * @param spool where the files go
   * @param textLimit how long all texts may be together, in bytes
   */
  FormCollector(Spool spool, int textLimit) {
    this.spool = spool;
    this.textLimit = textLimit;
  }

  /** What has been collected. */
  FormData form() {
    return new FormData(texts, List.copyOf(files));
  }

  @Override
  public void begin(PartHead part) {
    head = part;
    start = spool.size();
    text.reset();
  }

  @Override
  public void content(byte[] bytes, int offset, int length) {
    if (part().isFile()) {
      spool.append(bytes, offset, length);
    } else if (length > textLimit - textTotal) {
      throw new HttpException(413, "The texts of the form are too large");
    } else {
      textTotal += length;
      text.write(bytes, offset, length);
    }
  }

  @Override
  public void end() {
    PartHead part = part();
    String fileName = part.fileName();
    if (fileName == null) {
      addText(part.name());
    } else if (!fileName.isEmpty() || spool.size() > start) {
      StoredFile file =
          new StoredFile(spool, start, spool.size() - start, fileName, part.contentType());
      files.add(new FormData.NamedFile(part.name(), file));
    }
  }

  private void addText(String name) {
    String value;
    try {
      value = StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(text.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new HttpException(400, "The form is malformed");
    }
    // The charset of all texts that don't say it themselves (RFC 7578, section 4.6).
    if (name.equals("_charset_") && !PartHead.isUtf8(value)) {
      throw new HttpException(415, "A form must be in UTF-8");
    }
    texts.add(name, value);
  }

  private PartHead part() {
    PartHead part = head;
    if (part == null) {
      throw new IllegalStateException("no part has begun");
    }
    return part;
  }
}
