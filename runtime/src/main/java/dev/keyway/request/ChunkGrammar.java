package dev.keyway.request;

import java.nio.ByteBuffer;

/**
 * Follows a chunked body (RFC 9112, section 7.1) byte by byte and finds the first one that doesn't fit.
 * Line ends are CR LF and nothing else, and no space is allowed around sizes: what one reader takes
 * for the end of a body and another doesn't is how requests are smuggled.
 */
final class ChunkGrammar {
  /** Enough for any body that is kept in memory. */
  private static final int MAX_SIZE_DIGITS = 8;

  private static final int MAX_EXTENSION = 256;
  private static final int MAX_TRAILERS = 8 * 1024;

  private enum State {
    SIZE,
    EXTENSION,
    SIZE_LF,
    DATA,
    DATA_CR,
    DATA_LF,
    TRAILER_START,
    TRAILER_NAME,
    TRAILER_VALUE,
    TRAILER_LF,
    END_LF,
    END
  }

  private State state = State.SIZE;
  private long size;
  private int length;

  /**
   * Follows the bytes from one position of a buffer to another.
   *
   * @return the position of the first byte that doesn't fit; the end if all do. Bytes after the end of
   *     the body belong to the next request and fit
   */
  int follow(ByteBuffer bytes, int from, int to) {
    int i = from;
    while (i < to && state != State.END) {
      if (state == State.DATA) {
        int count = (int) Math.min(size, to - i);
        size -= count;
        i += count;
        if (size == 0) {
          state = State.DATA_CR;
        }
      } else if (take(bytes.get(i))) {
        i++;
      } else {
        return i;
      }
    }
    return to;
  }

  private boolean take(byte b) {
    return switch (state) {
      case SIZE -> takeSize(b);
      case EXTENSION -> b == '\r' ? go(State.SIZE_LF) : isText(b) && ++length <= MAX_EXTENSION;
      case SIZE_LF -> b == '\n' && go(size > 0 ? State.DATA : State.TRAILER_START);
      case DATA_CR -> b == '\r' && go(State.DATA_LF);
      case DATA_LF -> b == '\n' && go(State.SIZE);
      case TRAILER_START -> b == '\r' ? go(State.END_LF) : isToken(b) && go(State.TRAILER_NAME);
      case TRAILER_NAME ->
        ++length <= MAX_TRAILERS && (b == ':' ? go(State.TRAILER_VALUE) : isToken(b));
      case TRAILER_VALUE ->
        b == '\r' ? go(State.TRAILER_LF) : isText(b) && ++length <= MAX_TRAILERS;
      case TRAILER_LF -> b == '\n' && go(State.TRAILER_START);
      case END_LF -> b == '\n' && go(State.END);
      case DATA, END -> throw new IllegalStateException(state.name());
    };
  }

  private boolean takeSize(byte b) {
    int digit = Character.digit(b, 16);
    if (digit >= 0) {
      size = size << 4 | digit;
      return ++length <= MAX_SIZE_DIGITS;
    }
    if (length == 0) {
      return false;
    }
    return b == ';' ? go(State.EXTENSION) : b == '\r' && go(State.SIZE_LF);
  }

  private boolean go(State next) {
    state = next;
    if (next == State.SIZE || next == State.EXTENSION) {
      length = 0;
    }
    return true;
  }

  private static boolean isText(byte b) {
    return (b >= ' ' && b != 0x7F) || b == '\t' || b < 0;
  }

  private static boolean isToken(byte b) {
    return b > ' ' && b < 0x7F && "\"(),/:;<=>?@[\\]{}".indexOf(b) < 0;
  }
}
