package dev.keyway.websocket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait for their endpoint: so many that the next is there when it is asked for, and
 * not more, since a client can send faster than anybody works.
 */
final class Incoming {
  private static final int MOST_MESSAGES = 16;

  private final int byteLimit;
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Frame.Data> waiting = new ArrayDeque<>();
  private int bytes;
  private boolean full;
  private @Nullable WebSocketClosedException end;

  /**
   * No messages yet.
   *
   * @param byteLimit how many bytes may wait before nothing more is read
   */
  Incoming(int byteLimit) {
    this.byteLimit = byteLimit;
  }

  /**
   * Adds a message, for which there is always room.
   *
   * @return whether there is room for another one
   */
  boolean add(Frame.Data message) {
    lock.lock();
    try {
      waiting.add(message);
      bytes += message.size();
      changed.signal();
      full = bytes >= byteLimit || waiting.size() >= MOST_MESSAGES;
      return !full;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the next message.
   *
   * @param room what is done when there is room again
   * @throws WebSocketClosedException if there are no more
   */
  WebSocketMessage take(Runnable room) throws WebSocketClosedException, InterruptedException {
    Frame.Data next;
    boolean roomAgain;
    lock.lockInterruptibly();
    try {
      while ((next = waiting.poll()) == null) {
        if (end != null) {
          throw end.again();
        }
        changed.await();
      }
      bytes -= next.size();
      roomAgain = full && waiting.isEmpty();
      full &= !roomAgain;
    } finally {
      lock.unlock();
    }
    if (roomAgain) {
      room.run();
    }
    return next.message();
  }

  /**
   * Says that no more messages come, and why. The first to say so is right.
   *
   * @return whether nobody has said so before
   */
  boolean end(WebSocketClosedException why) {
    lock.lock();
    try {
      if (end != null) {
        return false;
      }
      end = why;
      changed.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Why no more messages come, or null. */
  @Nullable
  WebSocketClosedException end() {
    lock.lock();
    try {
      return end;
    } finally {
      lock.unlock();
    }
  }
}
