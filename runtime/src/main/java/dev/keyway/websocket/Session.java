package dev.keyway.websocket;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;

/** A connection, as its endpoint sees it, and those who stop it. */
final class Session implements WebSocketConnection {
  private final Optional<String> subprotocol;
  private final Incoming incoming;
  private final Outgoing outgoing;
  private final FrameChannel channel;
  private final Lock lock = new ReentrantLock();
  private @Nullable Thread handler;

  Session(
      StreamConnection connection,
      WebSocketSettings settings,
      Optional<String> subprotocol,
      Runnable whenGone) {
    this.subprotocol = subprotocol;
    WebSocketLimits limits = settings.limits();
    this.incoming = new Incoming(limits.messageLimit());
    this.outgoing = new Outgoing(limits.outgoingLimit());
    this.channel = new FrameChannel(
        connection,
        new FrameDecoder(limits.messageLimit()),
        incoming,
        outgoing,
        settings.idleTimeout(),
        whenGone);
  }

  /** Begins to read and write. */
  void start() {
    channel.start();
  }

  /** Has a handler talk, on this thread. */
  void run(WebSocketHandler talk) throws Exception {
    handledBy(Thread.currentThread());
    try {
      talk.handle(this);
    } finally {
      handledBy(null);
    }
  }

  private void handledBy(@Nullable Thread thread) {
    lock.lock();
    try {
      handler = thread;
      if (thread == null) {
        // An interrupt was meant for the handler alone.
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Notes that somebody else has closed the connection. */
  void isLost() {
    channel.abort();
  }

  /** Gives the connection up, and interrupts its handler. */
  void abort() {
    channel.abort();
    lock.lock();
    try {
      if (handler != null) {
        handler.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Why it is closed, or null while it isn't. */
  @Nullable
  WebSocketClosedException end() {
    return incoming.end();
  }

  @Override
  public String receiveText() throws WebSocketClosedException, InterruptedException {
    if (receive() instanceof WebSocketMessage.Text text) {
      return text.text();
    }
    throw refused("a text is expected");
  }

  @Override
  public byte[] receiveBytes() throws WebSocketClosedException, InterruptedException {
    if (receive() instanceof WebSocketMessage.Binary binary) {
      return binary.bytes();
    }
    throw refused("bytes are expected");
  }

  private WebSocketClosedException refused(String reason) {
    close(CloseCode.UNSUPPORTED_DATA, reason);
    return ended();
  }

  @Override
  public WebSocketMessage receive() throws WebSocketClosedException, InterruptedException {
    return incoming.take(channel::resume);
  }

  @Override
  public void awaitClose() throws InterruptedException {
    try {
      while (true) {
        receive();
      }
    } catch (WebSocketClosedException closed) {
      // That is what was waited for.
    }
  }

  @Override
  public void sendText(String text) throws WebSocketClosedException, InterruptedException {
    send(FrameEncoder.text(text));
  }

  @Override
  public void sendBytes(byte[] bytes) throws WebSocketClosedException, InterruptedException {
    send(FrameEncoder.binary(bytes));
  }

  private void send(ByteBuffer frame) throws WebSocketClosedException, InterruptedException {
    if (!isOpen() || !outgoing.put(frame, Session::requireThatMayWait)) {
      throw ended();
    }
    channel.send();
  }

  private static void requireThatMayWait() {
    if (Thread.currentThread() instanceof XnioExecutor) {
      throw new IllegalStateException(
          "the client is slow, and an IO thread can't wait for it: offer the message instead");
    }
  }

  @Override
  public boolean offerText(String text) {
    return offer(FrameEncoder.text(text));
  }

  @Override
  public boolean offerBytes(byte[] bytes) {
    return offer(FrameEncoder.binary(bytes));
  }

  private boolean offer(ByteBuffer frame) {
    boolean added = isOpen() && outgoing.offer(frame);
    if (added) {
      channel.send();
    }
    return added;
  }

  @Override
  public void close() {
    close(CloseCode.NORMAL, "");
  }

  @Override
  public void close(int code, String reason) {
    if (!CloseCode.maySend(code)) {
      throw new IllegalArgumentException("not a code that can be sent: " + code);
    }
    if (!FrameEncoder.fits(reason)) {
      throw new IllegalArgumentException("the reason has more than 123 bytes");
    }
    if (incoming.end(new WebSocketClosedException(code, reason, true))) {
      outgoing.last(FrameEncoder.close(code, reason));
      channel.sendLast();
    }
  }

  /** Says why nothing goes any more. */
  private WebSocketClosedException ended() {
    WebSocketClosedException end = incoming.end();
    if (end == null) {
      throw new IllegalStateException("it is open still");
    }
    return end.again();
  }

  @Override
  public boolean isOpen() {
    return incoming.end() == null;
  }

  @Override
  public Optional<String> subprotocol() {
    return subprotocol;
  }
}
