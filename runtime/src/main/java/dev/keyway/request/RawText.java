package dev.keyway.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a body in its charset: one of those that every Java has. Others are refused rather
 * than left to what a machine happens to know.
 */
final class RawText {
  private static final Map<String, Charset> CHARSETS = Map.of(
      "utf-8", StandardCharsets.UTF_8,
      "us-ascii", StandardCharsets.US_ASCII,
      "iso-8859-1", StandardCharsets.ISO_8859_1,
      "utf-16", StandardCharsets.UTF_16,
      "utf-16be", StandardCharsets.UTF_16BE,
      "utf-16le", StandardCharsets.UTF_16LE);

  private RawText() {}

  /**
   * The charset that the {@code Content-Type} names; UTF-8 if it names none, null if
   * that isn't known or the field is malformed.
   */
  static @Nullable Charset charset(List<String> contentType) {
    if (contentType.isEmpty()) {
      return StandardCharsets.UTF_8;
    }
    FieldParameters type = FieldParameters.parse(contentType.get(0));
    if (type == null) {
      return null;
    }
    String name = type.parameter("charset");
    return name == null ? StandardCharsets.UTF_8 : CHARSETS.get(name.toLowerCase(Locale.ROOT));
  }

  /** The text; null if the bytes aren't one in that charset. */
  static @Nullable String decode(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
