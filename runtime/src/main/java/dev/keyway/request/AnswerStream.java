package dev.keyway.request;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the content of an answer piece by piece. The head of the answer is sent when the first few
 * kilobytes are there, or are flushed: until then the answer can still become another one.
 */
final class AnswerStream extends OutputStream {
  private static final int FIRST_BUFFER = 8 * 1024;

  private final Head head;
  private final byte[] buffer = new byte[FIRST_BUFFER];

  private int size;
  private @Nullable OutputStream sink;
  private @Nullable ClientGoneException gone;

  /** Sends the head of the answer, and says where its content goes. */
  interface Head {
    OutputStream send() throws IOException;
  }

  AnswerStream(Head head) {
    this.head = head;
  }

  /** Whether the head was sent. */
  boolean isStarted() {
    return sink != null || gone != null;
  }

  /** The whole content, if it was short. */
  byte[] content() {
    return Arrays.copyOf(buffer, size);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length <= buffer.length - size) {
      System.arraycopy(bytes, offset, buffer, size, length);
      size += length;
      return;
    }
    send();
    if (length >= buffer.length) {
      sink(out -> out.write(bytes, offset, length));
    } else {
      System.arraycopy(bytes, offset, buffer, 0, length);
      size = length;
    }
  }

  /** Sends all that was written. */
  @Override
  public void flush() throws IOException {
    send();
    sink(OutputStream::flush);
  }

  /** What a writer that wraps this one does at its end; the content may go on. */
  @Override
  public void close() {}

  /** The content is complete, and so is the answer. */
  void end() throws IOException {
    send();
    sink(OutputStream::close);
  }

  private void send() throws IOException {
    int count = size;
    size = 0;
    sink(out -> out.write(buffer, 0, count));
  }

  private void sink(Use use) throws IOException {
    if (gone != null) {
      throw gone;
    }
    try {
      OutputStream out = sink;
      if (out == null) {
        out = head.send();
        sink = out;
      }
      use.on(out);
    } catch (IOException e) {
      gone = new ClientGoneException(e);
      throw gone;
    }
  }

  /** What to do with the sink. */
  private interface Use {
    void on(OutputStream out) throws IOException;
  }
}
