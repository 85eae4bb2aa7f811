package dev.keyway.websocket;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The frames that wait to be sent, up to a limit: whoever sends more waits for the client. */
final class Outgoing {
  private final int byteLimit;
  private final Lock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
  private int bytes;
  private @Nullable ByteBuffer pong;
  private boolean closed;

  /**
   * Nothing to send yet.
   *
   * @param byteLimit how many bytes may wait; a single frame may be longer
   */
  Outgoing(int byteLimit) {
    this.byteLimit = byteLimit;
  }

  /**
   * Adds a frame if there is room.
   *
   * @return whether it was added
   */
  boolean offer(ByteBuffer frame) {
    lock.lock();
    try {
      return addIfRoom(frame);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Adds a frame when there is room.
   *
   * @param mayWait asked before it waits
   * @return false if no frames are taken any more
   */
  boolean put(ByteBuffer frame, Runnable mayWait) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!addIfRoom(frame)) {
        if (closed) {
          return false;
        }
        mayWait.run();
        room.await();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private boolean addIfRoom(ByteBuffer frame) {
    if (closed || (bytes > 0 && bytes + frame.remaining() > byteLimit)) {
      return false;
    }
    add(frame);
    return true;
  }

  private void add(ByteBuffer frame) {
    waiting.add(frame);
    bytes += frame.remaining();
  }

  /** Adds an answer to a ping: of several, only the last is worth sending (RFC 6455, section 5.5.3). */
  void pong(ByteBuffer frame) {
    lock.lock();
    try {
      pong = frame;
    } finally {
      lock.unlock();
    }
  }

  /** Adds the last frame of all, unless there is one already. */
  void last(ByteBuffer frame) {
    lock.lock();
    try {
      if (!closed) {
        add(frame);
        closed = true;
        room.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Drops what waits, and takes nothing more. */
  void discard() {
    lock.lock();
    try {
      closed = true;
      waiting.clear();
      pong = null;
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing more is taken. */
  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** The next frame to be sent, or null. */
  @Nullable
  ByteBuffer poll() {
    lock.lock();
    try {
      ByteBuffer next = pong;
      if (next != null) {
        pong = null;
        return next;
      }
      next = waiting.poll();
      if (next != null) {
        bytes -= next.remaining();
        room.signalAll();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }
}
