package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.response.EntityTag;
import dev.keyway.response.FileContent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is sent of a file: all of it, a part, or nothing since the client has it (RFC 9110,
 * sections 13 and 14). Several parts at once aren't sent; the whole is, as a server may.
 */
final class FileAnswer {
  private static final Pattern RANGE = Pattern.compile("(?i:bytes)=(\\d{0,18})-(\\d{0,18})");

  private final RequestContext request;
  private final FileContent file;
  private final long size;
  private final Instant modified;
  private final EntityTag entityTag;

  private FileAnswer(RequestContext request, FileContent file, BasicFileAttributes attributes) {
    this.request = request;
    this.file = file;
    this.size = attributes.size();
    Instant exactly = attributes.lastModifiedTime().toInstant();
    this.modified = exactly.truncatedTo(ChronoUnit.SECONDS);
    this.entityTag = EntityTag.strong(Long.toHexString(exactly.getEpochSecond()) + "-"
        + Integer.toHexString(exactly.getNano()) + "-" + Long.toHexString(size));
  }

  /**
   * Looks at the file.
   *
   * @throws HttpException 404 if there is none
   */
  static FileAnswer of(RequestContext request, FileContent file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        return new FileAnswer(request, file, attributes);
      }
    } catch (NoSuchFileException e) {
      // The same as what is no file.
    }
    throw new HttpException(404, "Not Found");
  }

  /** The part of the file that is sent, after the fields of the answer have been set. */
  record Part(long from, long length) {

    /**
     * Writes it, the last byte by itself, so that this waits in a buffer: with it the answer would be
     * complete, and what belongs to the request has yet to end well.
     */
    void writeTo(OutputStream out, FileContent file) throws IOException {
      try (SeekableByteChannel channel = Files.newByteChannel(file.path())) {
        channel.position(from);
        byte[] buffer = new byte[16 * 1024];
        var in = Channels.newInputStream(channel);
        long left = length;
        while (left > 0) {
          int count = in.read(buffer, 0, (int) Math.min(buffer.length, Math.max(1, left - 1)));
          if (count < 0) {
            throw new IOException("the file became shorter while it was sent");
          }
          out.write(buffer, 0, count);
          left -= count;
        }
      }
    }
  }

  /**
   * Completes the head of the answer.
   *
   * @return what of the file belongs to it; null if nothing does
   * @throws HttpException 412 or 416 if that is what the request's conditions lead to
   */
  @Nullable
  Part prepare(Answer answer) {
    String type = answer.contentType();
    if (type == null || type.equals("application/octet-stream")) {
      type = FileTypes.of(file.path().toString());
    }
    boolean isOk = answer.status() == 200;
    Part part = new Part(0, size);
    int status = answer.status();
    if (isOk) {
      Conditions.Outcome outcome = Conditions.isRead(request)
          ? Conditions.of(request).against(entityTag, modified)
          : Conditions.Outcome.HOLD;
      if (outcome == Conditions.Outcome.FAILED) {
        throw Conditions.failed();
      }
      if (outcome == Conditions.Outcome.NOT_MODIFIED) {
        fields(answer);
        answer.notModified();
        return null;
      }
      Part range = range();
      if (range != null) {
        part = range;
        status = 206;
        long last = part.from() + part.length() - 1;
        answer.header("Content-Range", "bytes " + part.from() + "-" + last + "/" + size);
      }
      answer.header("Accept-Ranges", "bytes");
    }
    fields(answer);
    if (file.disposition() != null && !answer.hasHeader("Content-Disposition")) {
      answer.header("Content-Disposition", file.disposition());
    }
    answer.header("Content-Length", Long.toString(part.length()));
    answer.give(status, type, new byte[0]);
    return part;
  }

  private void fields(Answer answer) {
    answer.header("ETag", entityTag.field());
    answer.header("Last-Modified", HttpDates.format(modified));
  }

  /** The one range that is asked for, if it is to be heeded. */
  private @Nullable Part range() {
    String asked = request.headerValue("Range");
    boolean isGet = request.method().equals("GET");
    if (asked == null || !isGet || request.headerValues("Range").size() > 1 || !rangeIsCurrent()) {
      return null;
    }
    Matcher matcher = RANGE.matcher(asked.strip());
    if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
      return null;
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    long from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
    long to =
        first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    if (!first.isEmpty() && !last.isEmpty() && Long.parseLong(last) < from) {
      return null;
    }
    if (from > to) {
      throw new HttpException(
          416, "Range Not Satisfiable", Map.of("Content-Range", "bytes */" + size));
    }
    return new Part(from, to - from + 1);
  }

  /** Whether the rest of what the client has is the rest of this file. */
  private boolean rangeIsCurrent() {
    String condition = request.headerValue("If-Range");
    if (condition == null || condition.equals(entityTag.field())) {
      return true;
    }
    return modified.equals(HttpDates.parse(condition));
  }
}
