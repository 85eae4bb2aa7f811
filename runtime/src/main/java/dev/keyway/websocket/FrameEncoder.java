package dev.keyway.websocket;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Writes the frames of a server (RFC 6455, section 5): each a whole message, and not masked. */
final class FrameEncoder {
  private static final int FIN = 0x80;
  private static final int LONGEST_SHORT = 125;
  private static final int LENGTH_IN_TWO = 126;
  private static final int LENGTH_IN_EIGHT = 127;
  private static final int LONGEST_REASON = Opcode.LONGEST_CONTROL - Short.BYTES;

  private FrameEncoder() {}

  /**
   * A text.
   *
   * @throws IllegalArgumentException if it holds half a surrogate pair
   */
  static ByteBuffer text(String text) {
    try {
      return frame(Opcode.TEXT, StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the text holds half a surrogate pair", e);
    }
  }

  /** Bytes. */
  static ByteBuffer binary(byte[] bytes) {
    return frame(Opcode.BINARY, ByteBuffer.wrap(bytes));
  }

  /** A question whether the client is there. */
  static ByteBuffer ping() {
    return frame(Opcode.PING, ByteBuffer.allocate(0));
  }

  /** The answer to one. */
  static ByteBuffer pong(byte[] payload) {
    return frame(Opcode.PONG, ByteBuffer.wrap(payload));
  }

  /** The beginning or the end of closing, with a code unless that is none. */
  static ByteBuffer close(int code, String reason) {
    if (code == CloseCode.NO_CODE) {
      return frame(Opcode.CLOSE, ByteBuffer.allocate(0));
    }
    ByteBuffer payload = ByteBuffer.allocate(Opcode.LONGEST_CONTROL);
    payload.putShort((short) code).put(StandardCharsets.UTF_8.encode(reason)).flip();
    return frame(Opcode.CLOSE, payload);
  }

  /** Whether a reason has room in a frame. */
  static boolean fits(String reason) {
    return reason.length() <= LONGEST_REASON
        && StandardCharsets.UTF_8.encode(reason).remaining() <= LONGEST_REASON;
  }

  /** As much of a reason as has room in a frame. */
  static String shortened(String reason) {
    int end = Math.min(reason.length(), LONGEST_REASON);
    while (!fits(reason.substring(0, end))) {
      end--;
    }
    if (end > 0 && end < reason.length() && Character.isHighSurrogate(reason.charAt(end - 1))) {
      end--;
    }
    return reason.substring(0, end);
  }

  private static ByteBuffer frame(int opcode, ByteBuffer payload) {
    int size = payload.remaining();
    ByteBuffer frame = ByteBuffer.allocate(2 + Long.BYTES + size).put((byte) (FIN | opcode));
    if (size <= LONGEST_SHORT) {
      frame.put((byte) size);
    } else if (size <= 0xFFFF) {
      frame.put((byte) LENGTH_IN_TWO).putShort((short) size);
    } else {
      frame.put((byte) LENGTH_IN_EIGHT).putLong(size);
    }
    return frame.put(payload).flip();
  }
}
