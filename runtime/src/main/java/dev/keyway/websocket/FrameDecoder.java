package dev.keyway.websocket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames of a client (RFC 6455, section 5) from whatever pieces they arrive in. Everything the
 * RFC forbids is refused as soon as it shows, a message that is too long before it is taken.
 */
final class FrameDecoder {
  private static final int FIN = 0x80;
  private static final int RESERVED = 0x70;
  private static final int OPCODE = 0x0F;
  private static final int MASKED = 0x80;
  private static final int LENGTH = 0x7F;
  private static final int LENGTH_IN_TWO = 126;
  private static final int LENGTH_IN_EIGHT = 127;
  private static final int MASK_SIZE = 4;
  private static final byte[] NOTHING = {};

  private final int messageLimit;
  private final byte[] head = new byte[2 + Long.BYTES + MASK_SIZE];
  private final byte[] control = new byte[Opcode.LONGEST_CONTROL];

  private int headSize;
  private boolean inPayload;
  private long left;
  private int taken;
  private int maskStart;
  private int controlSize;

  private int messageOpcode;
  private byte[] message = NOTHING;
  private int messageSize;

  /**
   * A decoder for one connection.
   *
   * @param messageLimit the longest message in bytes
   */
  FrameDecoder(int messageLimit) {
    this.messageLimit = messageLimit;
  }

  /**
   * The next message or control frame.
   *
   * @param in what has arrived; what is left in it comes after what is returned
   * @return null if more has to arrive
   */
  @Nullable
  Frame next(ByteBuffer in) throws FrameException {
    while (true) {
      if (!inPayload) {
        if (!readHead(in)) {
          return null;
        }
        beginPayload();
      }
      takePayload(in);
      if (left > 0) {
        return null;
      }
      inPayload = false;
      headSize = 0;
      Frame frame = isControl() ? controlFrame() : dataFrame();
      if (frame != null) {
        return frame;
      }
    }
  }

  private boolean readHead(ByteBuffer in) throws FrameException {
    while (headSize < headLength()) {
      if (!in.hasRemaining()) {
        return false;
      }
      head[headSize++] = in.get();
      if (headSize == 2) {
        checkStart();
      }
    }
    return true;
  }

  private int headLength() {
    if (headSize < 2) {
      return 2;
    }
    return 2 + lengthSize() + MASK_SIZE;
  }

  /** How many bytes hold the length, beside the seven bits. */
  private int lengthSize() {
    return switch (head[1] & LENGTH) {
      case LENGTH_IN_TWO -> Short.BYTES;
      case LENGTH_IN_EIGHT -> Long.BYTES;
      default -> 0;
    };
  }

  private int opcode() {
    return head[0] & OPCODE;
  }

  private boolean isControl() {
    return Opcode.isControl(opcode());
  }

  private void checkStart() throws FrameException {
    require((head[0] & RESERVED) == 0, "a reserved bit is set");
    require((head[1] & MASKED) != 0, "a frame isn't masked");
    if (isControl()) {
      require((head[0] & FIN) != 0, "a control frame is in fragments");
      require((head[1] & LENGTH) <= Opcode.LONGEST_CONTROL, "a control frame is too long");
    }
    switch (opcode()) {
      case Opcode.CONTINUATION -> require(messageOpcode != 0, "there is nothing to continue");
      case Opcode.TEXT, Opcode.BINARY ->
        require(messageOpcode == 0, "a message begins within another one");
      case Opcode.CLOSE, Opcode.PING, Opcode.PONG -> {}
      default -> throw violation("the opcode is unknown");
    }
  }

  private void beginPayload() throws FrameException {
    ByteBuffer rest = ByteBuffer.wrap(head).order(ByteOrder.BIG_ENDIAN);
    int size = lengthSize();
    left = switch (size) {
      case Short.BYTES -> rest.getShort(2) & 0xFFFF;
      case Long.BYTES -> rest.getLong(2);
      default -> head[1] & LENGTH;
    };
    require(left >= 0, "a length is negative");
    boolean shortest = size == 0 || left > (size == Short.BYTES ? LENGTH_IN_TWO - 1 : 0xFFFF);
    require(shortest, "a length could be shorter");
    if (isControl()) {
      controlSize = 0;
    } else {
      if (left > messageLimit - messageSize) {
        throw new FrameException(
            CloseCode.TOO_BIG, "a message has more than " + messageLimit + " bytes");
      }
      if (opcode() != Opcode.CONTINUATION) {
        messageOpcode = opcode();
      }
    }
    maskStart = 2 + size;
    taken = 0;
    inPayload = true;
  }

  private void takePayload(ByteBuffer in) {
    int count = (int) Math.min(left, in.remaining());
    if (isControl()) {
      take(in, control, controlSize, count);
      controlSize += count;
    } else {
      grow(messageSize + count);
      take(in, message, messageSize, count);
      messageSize += count;
    }
    left -= count;
  }

  private void take(ByteBuffer in, byte[] to, int at, int count) {
    in.get(to, at, count);
    for (int i = at; i < at + count; i++) {
      to[i] ^= head[maskStart + (taken++ & 3)];
    }
  }

  /** Makes room for what has arrived, not for what is announced: that may never come. */
  private void grow(int needed) {
    if (needed > message.length) {
      int doubled = (int) Math.min(messageLimit, 2L * message.length);
      message = Arrays.copyOf(message, Math.max(needed, doubled));
    }
  }

  private @Nullable Frame dataFrame() throws FrameException {
    if ((head[0] & FIN) == 0) {
      return null;
    }
    int size = messageSize;
    Frame frame = new Frame.Data(
        messageOpcode == Opcode.TEXT
            ? new WebSocketMessage.Text(text(message, 0, size))
            : new WebSocketMessage.Binary(Arrays.copyOf(message, size)),
        size);
    messageOpcode = 0;
    messageSize = 0;
    // A long message now and then must not cost its memory for ever.
    message = NOTHING;
    return frame;
  }

  private Frame controlFrame() throws FrameException {
    if (opcode() == Opcode.PONG) {
      return new Frame.Pong();
    }
    if (opcode() == Opcode.PING) {
      return new Frame.Ping(Arrays.copyOf(control, controlSize));
    }
    if (controlSize == 0) {
      return new Frame.Close(CloseCode.NO_CODE, "");
    }
    require(controlSize > 1, "half a close code");
    int code = ByteBuffer.wrap(control).order(ByteOrder.BIG_ENDIAN).getShort() & 0xFFFF;
    require(CloseCode.maySend(code), "a close code that can't be sent");
    return new Frame.Close(code, text(control, 2, controlSize - 2));
  }

  private static String text(byte[] bytes, int from, int count) throws FrameException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, count))
          .toString();
    } catch (CharacterCodingException e) {
      throw new FrameException(CloseCode.INVALID_DATA, "a text isn't UTF-8");
    }
  }

  private static void require(boolean condition, String violation) throws FrameException {
    if (!condition) {
      throw violation(violation);
    }
  }

  private static FrameException violation(String reason) {
    return new FrameException(CloseCode.PROTOCOL_ERROR, reason);
  }
}
