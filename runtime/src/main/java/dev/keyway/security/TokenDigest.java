package dev.keyway.security;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of a token, which stands for the token where it is remembered: nobody can make another
 * token of the same digest, how long two digests take to compare says nothing about a token, and a dump
 * of the memory has no token to be used.
 */
record TokenDigest(long first, long second, long third, long fourth) {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** The digest of a text of ASCII. Others have one too, but not one that a verified token has. */
  static TokenDigest of(String token) {
    byte[] bytes;
    try {
      bytes = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    return new TokenDigest(part(bytes, 0), part(bytes, 1), part(bytes, 2), part(bytes, 3));
  }

  private static long part(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index * Long.BYTES);
  }
}
