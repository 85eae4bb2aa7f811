package dev.keyway.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes percent-encoding (RFC 3986, section 2.1) once and strictly, for paths, queries and forms. */
public final class PercentDecoder {
  private PercentDecoder() {}

  /**
   * Decodes a part of a text whose characters each stand for one byte.
   *
   * @param raw the encoded text
   * @param start where the part starts
   * @param end where it ends
   * @param plusIsSpace whether {@code +} stands for a space, as in queries and forms
   * @return the decoded text; null if a percent sign isn't followed by two hexadecimal digits, or if
   *     the bytes aren't valid UTF-8
   */
  public static @Nullable String decode(String raw, int start, int end, boolean plusIsSpace) {
    int i = start;
    while (i < end && isPlain(raw.charAt(i), plusIsSpace)) {
      i++;
    }
    if (i == end) {
      return raw.substring(start, end);
    }
    byte[] bytes = new byte[end - start];
    int length = 0;
    for (int k = start; k < i; k++) {
      bytes[length++] = (byte) raw.charAt(k);
    }
    while (i < end) {
      char c = raw.charAt(i++);
      if (c == '%') {
        int high = i + 1 < end ? hex(raw.charAt(i)) : -1;
        int low = i + 1 < end ? hex(raw.charAt(i + 1)) : -1;
        if (high < 0 || low < 0) {
          return null;
        }
        bytes[length++] = (byte) (high << 4 | low);
        i += 2;
      } else if (c > 0xFF) {
        return null;
      } else {
        bytes[length++] = (byte) (plusIsSpace && c == '+' ? ' ' : c);
      }
    }
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    // Malformed bytes have become U+FFFD, and only a text with that needs a second, closer look.
    return text.indexOf('\uFFFD') < 0 || isUtf8(bytes, length) ? text : null;
  }

  private static boolean isUtf8(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isPlain(char c, boolean plusIsSpace) {
    return c != '%' && c < 0x80 && !(plusIsSpace && c == '+');
  }

  private static int hex(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'A' && c <= 'F') {
      return c - 'A' + 10;
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }
}
