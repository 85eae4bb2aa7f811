package dev.keyway.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Moves frames between a connection and the queues of those who talk through it. All of it happens on
 * the connection's IO thread, but for what says otherwise; nothing here blocks.
 */
final class FrameChannel {
  private static final int BUFFER_SIZE = 8 * 1024;

  /** So that one busy client doesn't keep the thread from the others. */
  private static final int READS_IN_A_ROW = 16;

  /** How long a client has to answer a close frame, or to stop sending after it has failed. */
  private static final int CLOSE_SECONDS = 5;

  private static final int SIGNS_OF_LIFE = 3;

  private final StreamConnection connection;
  private final ConduitStreamSourceChannel source;
  private final ConduitStreamSinkChannel sink;
  private final XnioIoThread thread;
  private final FrameDecoder decoder;
  private final Incoming incoming;
  private final Outgoing outgoing;
  private final long idleNanos;
  private final Runnable whenGone;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE).limit(0);
  private final AtomicBoolean writeIsAsked = new AtomicBoolean();

  private @Nullable ByteBuffer current;
  private boolean paused;
  private boolean discards;
  private boolean closeIsSent;
  private boolean closeIsReceived;
  private boolean gone;
  private long lastRead = System.nanoTime();
  private long lastWrite = lastRead;

  /**
   * A channel that isn't used yet.
   *
   * @param idleTimeout how long a client may give no sign of life
   * @param whenGone what is done when the connection is closed, once
   */
  FrameChannel(
      StreamConnection connection,
      FrameDecoder decoder,
      Incoming incoming,
      Outgoing outgoing,
      Duration idleTimeout,
      Runnable whenGone) {
    this.connection = connection;
    this.source = connection.getSourceChannel();
    this.sink = connection.getSinkChannel();
    this.thread = connection.getIoThread();
    this.decoder = decoder;
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.idleNanos = idleTimeout.toNanos();
    this.whenGone = whenGone;
  }

  /** Begins to read and write. Called from any thread, once. */
  void start() {
    onIoThread(() -> {
      source.setReadListener(unused -> read());
      sink.setWriteListener(unused -> write());
      later(idleNanos / SIGNS_OF_LIFE, this::checkLife);
      read();
      write();
    });
  }

  /** Sends what is waiting to be sent. Called from any thread. */
  void send() {
    if (writeIsAsked.compareAndSet(false, true)) {
      onIoThread(() -> {
        writeIsAsked.set(false);
        write();
      });
    }
  }

  /** Sends what is waiting, the close frame at the end, and doesn't wait for anybody to receive. */
  void sendLast() {
    onIoThread(() -> {
      write();
      if (paused) {
        readOn();
      }
    });
  }

  /** Reads on, after there was no room for messages. Called from any thread. */
  void resume() {
    onIoThread(this::readOn);
  }

  private void readOn() {
    paused = false;
    lastRead = System.nanoTime();
    read();
  }

  /** Gives the connection up, without a word. Called from any thread. */
  void abort() {
    IoUtils.safeClose(connection);
    onIoThread(this::leave);
  }

  private void onIoThread(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException stopped) {
      // Nobody else is going to use the connection.
      leave();
    }
  }

  private void later(long nanos, Runnable task) {
    try {
      thread.executeAfter(task, nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException stopped) {
      leave();
    }
  }

  private void read() {
    try {
      for (int i = 0; i < READS_IN_A_ROW && !gone; i++) {
        if (!takeFrames()) {
          paused = true;
          source.suspendReads();
          return;
        }
        buffer.clear();
        int count = source.read(buffer);
        buffer.flip();
        if (count < 0) {
          leave();
          return;
        }
        if (count == 0) {
          break;
        }
        lastRead = System.nanoTime();
      }
      if (!gone && takeFrames()) {
        source.resumeReads();
      }
    } catch (FrameException refused) {
      fail(refused.code(), refused.reason());
    } catch (IOException lost) {
      leave();
    }
  }

  /** Takes the frames that have arrived; false if there is no room for more. */
  private boolean takeFrames() throws FrameException {
    if (paused) {
      return false;
    }
    while (buffer.hasRemaining()) {
      if (discards || closeIsReceived) {
        buffer.position(buffer.limit());
        return true;
      }
      Frame frame = decoder.next(buffer);
      if (frame != null && !take(frame)) {
        return false;
      }
    }
    return true;
  }

  private boolean take(Frame frame) {
    if (frame instanceof Frame.Data message) {
      return outgoing.isClosed() || incoming.add(message);
    }
    if (frame instanceof Frame.Ping ping) {
      outgoing.pong(FrameEncoder.pong(ping.payload()));
      write();
    } else if (frame instanceof Frame.Close close) {
      closeIsReceived = true;
      incoming.end(new WebSocketClosedException(close.code(), close.reason(), true));
      outgoing.last(FrameEncoder.close(close.code(), ""));
      write();
    }
    return true;
  }

  /** Tells the client what is wrong with it, and doesn't listen any more. */
  private void fail(int code, String reason) {
    discards = true;
    incoming.end(new WebSocketClosedException(code, reason, false));
    outgoing.last(FrameEncoder.close(code, reason));
    write();
    source.resumeReads();
  }

  private void write() {
    if (gone) {
      return;
    }
    try {
      while (current != null || (current = outgoing.poll()) != null) {
        if (sink.write(current) > 0) {
          lastWrite = System.nanoTime();
        }
        if (current.hasRemaining()) {
          sink.resumeWrites();
          return;
        }
        current = null;
      }
      if (!sink.flush()) {
        sink.resumeWrites();
        return;
      }
      sink.suspendWrites();
      if (outgoing.isClosed()) {
        lastFrameIsSent();
      }
    } catch (IOException lost) {
      leave();
    }
  }

  /** Ends the connection as RFC 6455 has it, section 7.1: the server first, when both have said so. */
  private void lastFrameIsSent() throws IOException {
    if (closeIsReceived) {
      leave();
    } else if (!closeIsSent) {
      closeIsSent = true;
      if (discards) {
        // Closed at once, what the client still sends would keep it from reading why.
        sink.shutdownWrites();
        sink.flush();
      }
      later(TimeUnit.SECONDS.toNanos(CLOSE_SECONDS), this::leave);
    }
  }

  /** Asks for a sign of life, and gives up a client that has given none for too long. */
  private void checkLife() {
    if (gone) {
      return;
    }
    long now = System.nanoTime();
    boolean silent = !paused && now - lastRead > idleNanos;
    boolean stuck = current != null && now - lastWrite > idleNanos;
    if (silent || stuck) {
      leave();
      return;
    }
    if (current == null) {
      outgoing.offer(FrameEncoder.ping());
      write();
    }
    later(idleNanos / SIGNS_OF_LIFE, this::checkLife);
  }

  /** The connection is over, or is to be. */
  private void leave() {
    if (!gone) {
      gone = true;
      incoming.end(new WebSocketClosedException(CloseCode.LOST, "", false));
      outgoing.discard();
      IoUtils.safeClose(connection);
      whenGone.run();
    }
  }
}
