package dev.keyway.request;

import dev.keyway.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Divides the body of a multipart form into its parts (RFC 7578; RFC 2046, section 5.1.1) as it comes,
 * wherever it is cut in pieces.
 *
 * <p>It is strict where parsers disagree, since what one takes for a field and another doesn't gets past
 * whoever looks in between: line ends are CR LF, nothing but spaces follows a boundary, header fields
 * are not folded, and the last boundary must come.
 */
final class MultipartParser {
  private static final int MAX_BOUNDARY = 70;

  /** What is told the parts, each from its beginning to its end. */
  interface Parts {
    /** A part begins. */
    void begin(PartHead head);

    /** More of its content; the array isn't kept. */
    void content(byte[] bytes, int offset, int length);

    /** It is complete. */
    void end();
  }

  private enum State {
    PREAMBLE,
    BOUNDARY,
    PADDING,
    BOUNDARY_LF,
    HEAD,
    CONTENT,
    LAST_DASH,
    LAST,
    LAST_LF,
    EPILOGUE
  }

  private final byte[] delimiter;
  private final int partLimit;
  private final int headLimit;
  private final Parts parts;

  private State state = State.PREAMBLE;
  private int count;
  private byte[] head = new byte[256];
  private int headLength;

  /** How much of the delimiter has been met. Its CR is nowhere else in it, so there is one candidate. */
  private int met = 2;

  /** How much of that wasn't sent: the first boundary needs no line end before it. */
  private int unsent = 2;

  /**
   * A parser of one body.
   *
   * @param boundary from the {@code Content-Type}
   * @param partLimit how many parts there may be
   * @param headLimit how long the head of a part may be, in bytes
   * @throws HttpException 400 if that is no boundary
   */
  MultipartParser(String boundary, int partLimit, int headLimit, Parts parts) {
    if (!isBoundary(boundary)) {
      throw malformed("The boundary of the form is missing or malformed");
    }
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.partLimit = partLimit;
    this.headLimit = headLimit;
    this.parts = parts;
  }

  /**
   * Takes the next piece of the body.
   *
   * @throws HttpException 400 if the form is malformed; 413 if it has too many parts, or too long a head
   */
  void take(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (state == State.PREAMBLE || state == State.CONTENT) {
        i = content(bytes, i, to);
      } else if (state == State.EPILOGUE) {
        i = to;
      } else {
        take(bytes[i]);
        i++;
      }
    }
  }

  /**
   * Ends the body.
   *
   * @throws HttpException 400 if the last boundary is missing
   */
  void end() {
    if (state != State.LAST && state != State.EPILOGUE) {
      throw malformed("The form ends too soon");
    }
  }

  private int content(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (met == 0) {
        int start = i;
        while (i < to && bytes[i] != '\r') {
          i++;
        }
        pass(bytes, start, i - start);
        if (i < to) {
          met = 1;
          i++;
        }
      } else if (bytes[i] == delimiter[met]) {
        met++;
        i++;
        if (met == delimiter.length) {
          boundary();
          return i;
        }
      } else {
        pass(delimiter, unsent, met - unsent);
        met = 0;
        unsent = 0;
      }
    }
    return i;
  }

  private void pass(byte[] bytes, int offset, int length) {
    if (state == State.CONTENT && length > 0) {
      parts.content(bytes, offset, length);
    }
  }

  private void boundary() {
    if (state == State.CONTENT) {
      parts.end();
    }
    state = State.BOUNDARY;
  }

  private void take(byte b) {
    switch (state) {
      case BOUNDARY -> state = b == '-' ? State.LAST_DASH : afterBoundary(b);
      case PADDING -> state = afterBoundary(b);
      case BOUNDARY_LF -> beginHead(b);
      case HEAD -> takeHead(b);
      case LAST_DASH -> state = expect(b == '-', State.LAST);
      case LAST -> state = b == '\r' ? State.LAST_LF : expect(isSpace(b), State.LAST);
      case LAST_LF -> state = expect(b == '\n', State.EPILOGUE);
      case PREAMBLE, CONTENT, EPILOGUE -> throw new IllegalStateException(state.name());
    }
  }

  private static State afterBoundary(byte b) {
    return b == '\r' ? State.BOUNDARY_LF : expect(isSpace(b), State.PADDING);
  }

  private void beginHead(byte b) {
    state = expect(b == '\n', State.HEAD);
    count++;
    if (count > partLimit) {
      throw new HttpException(413, "The form has too many parts");
    }
    headLength = 0;
  }

  private void takeHead(byte b) {
    if (headLength == headLimit) {
      throw new HttpException(413, "The head of a form's part is too large");
    }
    if (headLength == head.length) {
      head = Arrays.copyOf(head, Math.min(2 * headLength, headLimit));
    }
    if (b == '\n' && !follows('\r', 1)) {
      throw malformed("The head of a form's part is malformed");
    }
    head[headLength++] = b;
    if (b == '\n' && (headLength == 2 || (follows('\n', 3) && follows('\r', 4)))) {
      parts.begin(PartHead.parse(Arrays.copyOf(head, headLength)));
      state = State.CONTENT;
      // The line end before the boundary may be that of the head: then there is no content.
      met = 2;
      unsent = 2;
    }
  }

  /** Whether a byte of the head, counted from its end, is that one. */
  private boolean follows(char c, int fromEnd) {
    return headLength >= fromEnd && head[headLength - fromEnd] == c;
  }

  private static State expect(boolean fits, State next) {
    if (!fits) {
      throw malformed("The form is malformed at a boundary");
    }
    return next;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t';
  }

  /** The grammar of RFC 2046, section 5.1.1. */
  private static boolean isBoundary(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_BOUNDARY || text.charAt(length - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && "'()+_,-./:=? ".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static HttpException malformed(String detail) {
    return new HttpException(400, detail);
  }
}
