package dev.keyway.security;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of the signature of a token, which stands for it where the token is remembered: nobody can
 * make another signature of the same digest, how long two digests take to compare says nothing about a
 * signature, and a dump of the memory has no token to be used.
 */
record TokenDigest(long first, long second, long third, long fourth) {
  /** Never fed: it is copied for each token, which takes less than to look for the algorithm. */
  private static final MessageDigest SHA_256 = sha256();

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** The digest of the bytes from an index to the end. */
  static TokenDigest of(byte[] bytes, int from) {
    MessageDigest sha256 = unused();
    sha256.update(bytes, from, bytes.length - from);
    byte[] digest = sha256.digest();
    return new TokenDigest(
        longAt(digest, 0), longAt(digest, 8), longAt(digest, 16), longAt(digest, 24));
  }

  private static long longAt(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  private static MessageDigest unused() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      return sha256();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
