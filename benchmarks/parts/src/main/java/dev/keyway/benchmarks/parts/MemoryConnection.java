package dev.keyway.benchmarks.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;

/**
 * A connection whose client is in the same process: Undertow reads requests from an array and writes
 * answers into one. All of it is called on the IO thread that it was made with.
 */
final class MemoryConnection extends StreamConnection {
  private static final InetSocketAddress ADDRESS =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 80);

  private final MemorySource source;
  private final MemorySink sink;

  MemoryConnection(XnioIoThread thread) {
    super(thread);
    this.source = new MemorySource(thread);
    this.sink = new MemorySink(thread);
    setSourceConduit(source);
    setSinkConduit(sink);
  }

  /**
   * Sends a request, and has it served at once.
   *
   * @return how many bytes the answer has
   * @throws IllegalStateException if it wasn't answered at once, or if the connection was closed
   */
  int ask(byte[] request) throws IOException {
    sink.clear();
    source.offer(request);
    if (source.isReadShutdown() || sink.isWriteShutdown() || sink.size() == 0) {
      throw new IllegalStateException("not answered: " + answer());
    }
    return sink.size();
  }

  /** The last answer, with its head. */
  String answer() {
    return new String(sink.bytes(), StandardCharsets.UTF_8);
  }

  @Override
  public SocketAddress getPeerAddress() {
    return ADDRESS;
  }

  @Override
  public SocketAddress getLocalAddress() {
    return ADDRESS;
  }

  @Override
  protected void notifyWriteClosed() {}

  @Override
  protected void notifyReadClosed() {}
}
