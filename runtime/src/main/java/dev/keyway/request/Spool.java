package dev.keyway.request;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the uploaded bytes of one request, one file after the other: in memory up to a limit, and all of
 * them in one temporary file beyond it.
 *
 * <p>Only its owner may read the temporary file, and it is gone when it is closed. Where the system
 * allows it, as on Linux, its name is removed as soon as it is open, so that nothing is left behind even
 * if the process is killed.
 *
 * <p>What is appended stays in memory until {@link #flush}, which is the only part of writing that
 * blocks.
 */
final class Spool implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final int PIECE = 64 * 1024;
  private static final byte[] NOTHING = {};

  private final int memoryLimit;
  private final Path directory;

  private byte[] memory = NOTHING;
  private int inMemory;
  private volatile @Nullable FileChannel file;
  private long inFile;
  private volatile boolean closed;

  /**
   * A spool.
   *
   * @param memoryLimit how many bytes it keeps in memory
   * @param directory where its file is, should it need one
   */
  Spool(int memoryLimit, Path directory) {
    this.memoryLimit = memoryLimit;
    this.directory = directory;
  }

  /** Keeps more bytes, in memory for now. */
  void append(byte[] bytes, int offset, int length) {
    if (memory.length - inMemory < length) {
      memory = Arrays.copyOf(memory, Math.max(inMemory + length, 2 * memory.length));
    }
    System.arraycopy(bytes, offset, memory, inMemory, length);
    inMemory += length;
  }

  /** How many bytes have been appended. */
  long size() {
    return inFile + inMemory;
  }

  /** Whether it is time to flush, when more is to come. */
  boolean isFull() {
    return inMemory > (file == null ? memoryLimit : PIECE);
  }

  /** Whether it must be flushed before it is read, when nothing more is to come. */
  boolean isUneven() {
    return inMemory > 0 && (file != null || isFull());
  }

  /** Whether reading it blocks. */
  boolean isOnDisk() {
    return file != null;
  }

  /** Moves what is in memory to the file. This blocks. */
  void flush() throws IOException {
    FileChannel channel = file;
    if (channel == null) {
      channel = create();
      file = channel;
    }
    if (closed) {
      // The server was stopped meanwhile.
      channel.close();
    }
    ByteBuffer bytes = ByteBuffer.wrap(memory, 0, inMemory);
    while (bytes.hasRemaining()) {
      inFile += channel.write(bytes);
    }
    inMemory = 0;
  }

  private FileChannel create() throws IOException {
    boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly = posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
    return FileChannel.open(
        directory.resolve("keyway-" + UUID.randomUUID() + ".upload"),
        Set.of(
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE),
        ownerOnly);
  }

  /** A stream of some of its bytes. */
  InputStream open(long start, long length) {
    return new Range(start, start + length);
  }

  private int read(long position, byte[] target, int offset, int length) throws IOException {
    if (closed) {
      throw new IOException("the request is over, and what was uploaded with it is gone");
    }
    FileChannel channel = file;
    if (channel == null) {
      System.arraycopy(memory, (int) position, target, offset, length);
      return length;
    }
    int count = channel.read(ByteBuffer.wrap(target, offset, length), position);
    if (count < 0) {
      throw new EOFException("the temporary file was cut off");
    }
    return count;
  }

  /** Forgets all bytes, and removes the file. */
  @Override
  public void close() {
    closed = true;
    FileChannel channel = file;
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.warn("a temporary file could not be closed", e);
      }
    }
  }

  /** The bytes from one position to another. */
  private final class Range extends InputStream {
    private final long end;
    private long position;

    Range(long start, long end) {
      this.position = start;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (length == 0) {
        return 0;
      }
      if (position == end) {
        return -1;
      }
      int wanted = (int) Math.min(length, end - position);
      int count = Spool.this.read(position, target, offset, wanted);
      position += count;
      return count;
    }

    @Override
    public long skip(long count) {
      long skipped = Math.max(0, Math.min(count, end - position));
      position += skipped;
      return skipped;
    }

    @Override
    public int available() {
      return (int) Math.min(Integer.MAX_VALUE, end - position);
    }
  }
}
