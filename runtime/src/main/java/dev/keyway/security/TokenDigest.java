package dev.keyway.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The SHA-256 of a token, which stands for the token where it is remembered: nobody can make another
 * token of the same digest, how long two digests take to compare says nothing about a token, and a dump
 * of the memory has no token to be used.
 */
record TokenDigest(long first, long second, long third, long fourth) {
  /** Never fed: it is copied for each token, which takes less than to look for the algorithm. */
  private static final MessageDigest SHA_256 = sha256();

  /** The digest of a text of ASCII. Others have one too, but not one that a verified token has. */
  static TokenDigest of(String token) {
    ByteBuffer digest = ByteBuffer.wrap(unused().digest(token.getBytes(StandardCharsets.UTF_8)));
    return new TokenDigest(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
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
