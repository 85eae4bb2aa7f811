package dev.keyway.security;

import java.util.Arrays;

/**
 * Decodes base64url as JOSE writes it (RFC 7515, section 2), and only what is written so: no padding,
 * no other characters, and the unused bits of the last character zero. Thus each byte sequence has
 * one text, and a token that was changed anywhere is another token.
 */
final class Base64Url {
  private static final byte[] VALUES = values();

  private Base64Url() {}

  /**
   * Decodes part of a text.
   *
   * @throws InvalidTokenException if it isn't canonical base64url
   */
  static byte[] decode(String text, int from, int to) {
    int length = to - from;
    if (length % 4 == 1) {
      throw new InvalidTokenException("base64url of an impossible length");
    }
    byte[] bytes = new byte[(int) (length * 3L / 4)];
    int size = 0;
    int buffer = 0;
    int bits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int value = c < VALUES.length ? VALUES[c] : -1;
      if (value < 0) {
        throw new InvalidTokenException("a character that isn't base64url's");
      }
      buffer = (buffer << 6) | value;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[size++] = (byte) (buffer >> bits);
        buffer &= (1 << bits) - 1;
      }
    }
    if (buffer != 0) {
      throw new InvalidTokenException("base64url with unused bits set");
    }
    return bytes;
  }

  private static byte[] values() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < alphabet.length(); i++) {
      values[alphabet.charAt(i)] = (byte) i;
    }
    return values;
  }
}
