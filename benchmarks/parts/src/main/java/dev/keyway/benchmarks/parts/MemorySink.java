package dev.keyway.benchmarks.parts;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.WriteReadyHandler;

/** Where Undertow writes answers to: an array that takes everything at once. */
final class MemorySink implements StreamSinkConduit {
  private static final int LARGEST = 64 * 1024;

  private final XnioIoThread thread;
  private final byte[] bytes = new byte[LARGEST];
  private int size;
  private boolean resumed;
  private boolean shutdown;

  MemorySink(XnioIoThread thread) {
    this.thread = thread;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public int write(ByteBuffer source) {
    int length = source.remaining();
    source.get(bytes, size, length);
    size += length;
    return length;
  }

  @Override
  public long write(ByteBuffer[] sources, int offset, int length) {
    long total = 0;
    for (int i = offset; i < offset + length; i++) {
      total += write(sources[i]);
    }
    return total;
  }

  @Override
  public int writeFinal(ByteBuffer source) {
    return write(source);
  }

  @Override
  public long writeFinal(ByteBuffer[] sources, int offset, int length) {
    return write(sources, offset, length);
  }

  @Override
  public long transferFrom(FileChannel source, long position, long count) {
    throw new UnsupportedOperationException("nothing is sent from files");
  }

  @Override
  public long transferFrom(StreamSourceChannel source, long count, ByteBuffer buffer) {
    throw new UnsupportedOperationException("nothing is handed through");
  }

  @Override
  public void terminateWrites() {
    shutdown = true;
  }

  @Override
  public void truncateWrites() {
    shutdown = true;
  }

  @Override
  public boolean isWriteShutdown() {
    return shutdown;
  }

  @Override
  public boolean flush() {
    return true;
  }

  @Override
  public void resumeWrites() {
    resumed = true;
  }

  @Override
  public void suspendWrites() {
    resumed = false;
  }

  @Override
  public void wakeupWrites() {
    resumed = true;
  }

  @Override
  public boolean isWriteResumed() {
    return resumed;
  }

  @Override
  public void awaitWritable() {
    throw new UnsupportedOperationException("nobody waits here");
  }

  @Override
  public void awaitWritable(long time, TimeUnit unit) {
    throw new UnsupportedOperationException("nobody waits here");
  }

  @Override
  public XnioIoThread getWriteThread() {
    return thread;
  }

  @Override
  public void setWriteReadyHandler(WriteReadyHandler handler) {}

  @Override
  public XnioWorker getWorker() {
    return thread.getWorker();
  }
}
