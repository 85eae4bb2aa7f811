package dev.keyway.server;

import dev.keyway.request.Answer;
import dev.keyway.request.AnswerStep;
import dev.keyway.request.CachingStep;
import dev.keyway.request.RequestContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Compresses answers. To {@code HEAD} as to {@code GET}, since its fields are to be those of {@code GET}.
 */
final class GzipStep implements AnswerStep, CachingStep.Coding {
  /** About a millisecond's work. */
  private static final int MUCH = 64 * 1024;

  private final Compression compression;

  GzipStep(Compression compression) {
    this.compression = compression;
  }

  @Override
  public void complete(RequestContext request, Answer answer) {
    if (wouldEncode(request, answer)) {
      answer.encoded("gzip", gzip(answer.content()));
    }
  }

  @Override
  public boolean wouldEncode(RequestContext request, Answer answer) {
    boolean isWorthIt = isWorthIt(answer);
    if (isWorthIt) {
      answer.header("Vary", "Accept-Encoding");
    }
    return isWorthIt && acceptsGzip(request);
  }

  @Override
  public boolean takesLong(Answer answer) {
    return answer.content().length > MUCH && isWorthIt(answer);
  }

  private boolean isWorthIt(Answer answer) {
    String type = answer.contentType();
    return type != null
        && answer.content().length >= compression.minimum()
        && answer.status() != 206
        && compression.includes(type)
        && !answer.hasHeader("Content-Encoding")
        && !answer.hasHeader("Content-Range")
        && !answer.hasValue("Cache-Control", "no-transform");
  }

  /** Whether gzip is accepted, and no less than the content as it is (RFC 9110, section 12.5.3). */
  private static boolean acceptsGzip(RequestContext request) {
    int gzip = -1;
    int any = -1;
    int identity = -1;
    for (String line : request.headerValues("Accept-Encoding")) {
      for (String element : line.split(",", -1)) {
        String[] parts = element.split(";", 2);
        int quality = parts.length == 1 ? 1000 : quality(parts[1]);
        switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
          case "gzip", "x-gzip" -> gzip = Math.max(gzip, quality);
          case "identity" -> identity = quality;
          case "*" -> any = quality;
          default -> {
            // A coding that we don't have.
          }
        }
      }
    }
    int accepted = gzip >= 0 ? gzip : any;
    return accepted > 0 && accepted >= identity;
  }

  /** The quality in thousandths; of what isn't one, none. */
  private static int quality(String parameter) {
    String text = parameter.strip().toLowerCase(Locale.ROOT);
    if (!text.matches("q\\s*=\\s*(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
      return 0;
    }
    String digits = text.substring(text.indexOf('=') + 1).strip();
    return (int) Math.round(Double.parseDouble(digits) * 1000);
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 4 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes, 8192)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("an array can always be written to", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return compression.toString();
  }
}
