package dev.keyway.security;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What a token68 consists of (RFC 9110, section 11.2), and RFC 6750's b64token: {@code 1*( ALPHA / DIGIT /
 * "-" / "." / "_" / "~" / "+" / "/" ) *"="}.
 */
final class Token68 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final boolean[] CHARACTERS = characters();

  /** A one in each of eight bytes, and the highest bit of each. */
  private static final long ONES = 0x0101010101010101L;

  private static final long HIGH_BITS = ONES << 7;

  private Token68() {}

  /** Whether some bytes of a text are a token68. */
  static boolean matches(byte[] text, int start, int end) {
    int unpadded = end;
    while (unpadded > start && text[unpadded - 1] == '=') {
      unpadded--;
    }
    return unpadded > start
        && (isBase64Url(text, start, unpadded) || isAllowed(text, start, unpadded));
  }

  /**
   * Whether all bytes are of base64url, or dots or slashes: as those of nearly all tokens are, which can be
   * told of eight bytes at a time. This is on the way of every request, and tokens are long.
   */
  private static boolean isBase64Url(byte[] text, int start, int end) {
    long all = HIGH_BITS;
    int i = start;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      long bytes = (long) LONGS.get(text, i);
      // Each of these sets the highest bit of the bytes that are meant, as long as none has it
      // already.
      long letters = between(bytes | ONES * ' ', 'a', 'z');
      long marksAndDigits = between(bytes, '-', '9');
      long underscores = between(bytes, '_', '_');
      all &= (letters | marksAndDigits | underscores) & ~bytes;
    }
    return all == HIGH_BITS && isAllowed(text, i, end);
  }

  /** The highest bit of each byte that is from one character to another. */
  private static long between(long bytes, char from, char to) {
    return (bytes + ONES * (0x80 - from)) & ~(bytes + ONES * (0x7F - to));
  }

  private static boolean isAllowed(byte[] text, int start, int end) {
    boolean allowed = true;
    for (int i = start; i < end; i++) {
      allowed &= CHARACTERS[text[i] & 0xFF];
    }
    return allowed;
  }

  private static boolean[] characters() {
    boolean[] characters = new boolean[0x100];
    for (char c = 0; c < 0x80; c++) {
      characters[c] = Ascii.isLetterOrDigit(c) || "-._~+/".indexOf(c) >= 0;
    }
    return characters;
  }
}
