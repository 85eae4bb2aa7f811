package dev.keyway.request;

import dev.keyway.HttpException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the header fields of a form's part say (RFC 7578, section 4).
 *
 * <p>A part that has a file name is a file. The extended form of it, with an asterisk, must not be sent:
 * alone it makes the part a file without a name, otherwise it is ignored.
 *
 * @param name of the form field
 * @param fileName as it was sent, never to be trusted; null if the part is text
 * @param contentType as it was sent; {@code text/plain} if it wasn't
 */
record PartHead(String name, @Nullable String fileName, String contentType) {
  private static final String DISPOSITION = "content-disposition";
  private static final String TYPE = "content-type";
  private static final String ENCODING = "content-transfer-encoding";

  /**
   * Reads the lines of a head, each with its line end.
   *
   * @throws HttpException 400 if it is malformed or lacks the name; 415 if it is text in another charset
   *     than UTF-8, or encoded
   */
  static PartHead parse(byte[] head) {
    Map<String, String> fields = fields(head);
    FieldParameters disposition = parameters(fields.getOrDefault(DISPOSITION, ""));
    String name = disposition.parameter("name");
    if (!disposition.value().equals("form-data") || name == null) {
      throw malformed("A part of the form has no name");
    }
    String encoding = fields.getOrDefault(ENCODING, "binary").toLowerCase(Locale.ROOT);
    if (!encoding.equals("binary") && !encoding.equals("8bit") && !encoding.equals("7bit")) {
      throw new HttpException(415, "A part of the form must not be encoded");
    }
    String fileName = disposition.parameter("filename");
    if (fileName == null && disposition.parameter("filename*") != null) {
      fileName = "";
    }
    String contentType = fields.getOrDefault(TYPE, "");
    if (contentType.isEmpty()) {
      contentType = "text/plain";
    }
    FieldParameters type = parameters(contentType);
    if (type.value().indexOf('/') < 0) {
      throw malformed("The media type of a form's part is malformed");
    }
    String charset = type.parameter("charset");
    if (fileName == null && charset != null && !isUtf8(charset)) {
      throw new HttpException(415, "A form must be in UTF-8");
    }
    return new PartHead(
        unescaped(name), fileName == null ? null : unescaped(fileName), contentType);
  }

  /** Whether texts in a charset are also texts in UTF-8. */
  static boolean isUtf8(String charset) {
    return charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("us-ascii");
  }

  /** Whether the part is a file. */
  boolean isFile() {
    return fileName != null;
  }

  /** The fields that mean something in a form; others must be ignored (RFC 7578, section 4.8). */
  private static Map<String, String> fields(byte[] head) {
    Map<String, String> fields = new HashMap<>();
    for (String line : decoded(head).split("\r\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (!FieldRules.isToken(name)
          || value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
        throw malformed("The head of a form's part is malformed");
      }
      boolean known = name.equals(DISPOSITION) || name.equals(TYPE) || name.equals(ENCODING);
      if (known && fields.putIfAbsent(name, value) != null) {
        throw malformed("The head of a form's part has a field twice");
      }
    }
    return fields;
  }

  private static String decoded(byte[] head) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head)).toString();
    } catch (CharacterCodingException e) {
      throw malformed("The head of a form's part isn't in UTF-8");
    }
  }

  private static FieldParameters parameters(String field) {
    FieldParameters parameters = FieldParameters.parse(field);
    if (parameters == null) {
      throw malformed("The head of a form's part is malformed");
    }
    return parameters;
  }

  /** The three characters that browsers escape in names (WHATWG's HTML, "multipart/form-data"). */
  private static String unescaped(String name) {
    return name.indexOf('%') < 0
        ? name
        : name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }

  private static HttpException malformed(String detail) {
    return new HttpException(400, detail);
  }
}
