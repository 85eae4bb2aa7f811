package dev.keyway.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Tells well-formed UTF-8 from other bytes. Jackson lets overlong forms and surrogates pass, which two
 * readers of the same body may take for different text.
 */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long NON_ASCII = 0x8080808080808080L;

  private Utf8() {}

  static boolean isWellFormed(byte[] bytes) {
    int i = 0;
    for (; i <= bytes.length - Long.BYTES; i += Long.BYTES) {
      if (((long) LONGS.get(bytes, i) & NON_ASCII) != 0) {
        return decodes(bytes, i);
      }
    }
    for (; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return decodes(bytes, i);
      }
    }
    return true;
  }

  /** The slow way, for what follows the first bytes, which are ASCII. */
  private static boolean decodes(byte[] bytes, int from) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
