package dev.keyway.security;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that were verified lately, so that a token which comes with each request of its caller is
 * verified once. It holds what the token says, never its signature. Bounded, and free of locks; to find a
 * token changes nothing.
 *
 * <p>It doesn't decide how long a token is good for: whoever finds one here still has to ask whether its
 * times hold and its key is still used. A token that was refused is never put here.
 */
final class TokenCache {
  /** How many places a token may be in. With fewer, more are lost while others are free. */
  private static final int WAYS = 8;

  private final AtomicReferenceArray<@Nullable Entry> entries;
  private final int ways;
  private final int sets;

  /**
   * A cache.
   *
   * @param capacity how many tokens it holds at most; at least one
   */
  TokenCache(int capacity) {
    this.ways = Math.min(WAYS, capacity);
    this.sets = capacity / ways;
    this.entries = new AtomicReferenceArray<>(sets * ways);
  }

  /**
   * A token that was verified.
   *
   * @param identity of the token as it was sent, signature included
   * @param key whose signature it has
   */
  record Entry(TokenIdentity identity, VerificationKey key, AccessToken token) {}

  /** What is known of a token; null if nothing is. */
  @Nullable
  Entry find(TokenIdentity identity) {
    int start = start(identity);
    for (int i = start; i < start + ways; i++) {
      Entry entry = entries.getAcquire(i);
      if (entry != null && entry.identity.is(identity)) {
        return entry;
      }
    }
    return null;
  }

  /** Remembers a token, and forgets another one if all its places are taken. */
  void put(Entry entry) {
    int start = start(entry.identity);
    // If all are taken, any one will do; the digest picks it.
    int place = start + (int) Long.remainderUnsigned(entry.identity.signature().second(), ways);
    for (int i = start; i < start + ways; i++) {
      Entry other = entries.getAcquire(i);
      if (other == null || other.identity.is(entry.identity)) {
        place = i;
        break;
      }
    }
    entries.setRelease(place, entry);
  }

  private int start(TokenIdentity identity) {
    return (int) Long.remainderUnsigned(identity.signature().first(), sets) * ways;
  }
}
