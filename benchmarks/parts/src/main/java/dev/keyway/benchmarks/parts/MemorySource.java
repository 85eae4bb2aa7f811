package dev.keyway.benchmarks.parts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSourceConduit;

/** Where Undertow reads requests from: an array. */
final class MemorySource implements StreamSourceConduit {
  private final XnioIoThread thread;
  private ByteBuffer request = ByteBuffer.allocate(0);
  private @Nullable ReadReadyHandler handler;
  private boolean resumed;
  private boolean shutdown;

  MemorySource(XnioIoThread thread) {
    this.thread = thread;
  }

  /** Has a request read until nobody wants more of it. */
  void offer(byte[] bytes) {
    request = ByteBuffer.wrap(bytes);
    while (request.hasRemaining() && resumed && handler != null) {
      handler.readReady();
    }
  }

  @Override
  public int read(ByteBuffer target) {
    if (shutdown) {
      return -1;
    }
    int length = Math.min(target.remaining(), request.remaining());
    target.put(target.position(), request, request.position(), length);
    target.position(target.position() + length);
    request.position(request.position() + length);
    return length;
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) {
    long total = 0;
    for (int i = offset; i < offset + length; i++) {
      int read = read(targets[i]);
      if (read < 0) {
        return total == 0 ? read : total;
      }
      total += read;
    }
    return total;
  }

  @Override
  public long transferTo(long position, long count, FileChannel target) {
    throw new UnsupportedOperationException("nothing is read into files");
  }

  @Override
  public long transferTo(long count, ByteBuffer buffer, StreamSinkChannel target) {
    throw new UnsupportedOperationException("nothing is handed through");
  }

  @Override
  public void terminateReads() throws IOException {
    shutdown = true;
  }

  @Override
  public boolean isReadShutdown() {
    return shutdown;
  }

  @Override
  public void resumeReads() {
    resumed = true;
  }

  @Override
  public void suspendReads() {
    resumed = false;
  }

  @Override
  public void wakeupReads() {
    resumed = true;
  }

  @Override
  public boolean isReadResumed() {
    return resumed;
  }

  @Override
  public void awaitReadable() {
    throw new UnsupportedOperationException("nobody waits here");
  }

  @Override
  public void awaitReadable(long time, TimeUnit unit) {
    throw new UnsupportedOperationException("nobody waits here");
  }

  @Override
  public XnioIoThread getReadThread() {
    return thread;
  }

  @Override
  public void setReadReadyHandler(ReadReadyHandler handler) {
    this.handler = handler;
  }

  @Override
  public XnioWorker getWorker() {
    return thread.getWorker();
  }
}
