package dev.keyway.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that begin with the same bits, in the notation of CIDR.
 *
 * @param address the first of them
 * @param bits how many bits they have in common
 */
record Network(InetAddress address, int bits) {
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  /**
   * Reads a network, or a single address.
   *
   * @throws IllegalArgumentException if it is neither, or has bits set behind those in common, or is
   *     everything
   */
  static Network of(String written) {
    int slash = written.indexOf('/');
    InetAddress address = address(slash < 0 ? written : written.substring(0, slash));
    int bits = slash < 0 ? Integer.MAX_VALUE : bits(written.substring(slash + 1));
    if (address == null || bits < 0) {
      throw new IllegalArgumentException("\"" + written
          + "\" is not a network: write it as 10.0.0.0/8 or fd00::/8, or a single address");
    }
    int length = address.getAddress().length * 8;
    if (slash >= 0 && (bits == 0 || bits > length)) {
      throw new IllegalArgumentException(
          "\"" + written + "\" must have from 1 to " + length + " bits in common");
    }
    Network network = new Network(address, Math.min(bits, length));
    if (!network.endsInZeros()) {
      throw new IllegalArgumentException(
          "\"" + written + "\" has bits set behind the first " + bits + ": is the address right?");
    }
    return network;
  }

  /** The address that a text stands for, without asking any name server; null if it is none. */
  static @Nullable InetAddress address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** Whether the address is one of these. */
  boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      if (bit(mine, i) != bit(theirs, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean endsInZeros() {
    byte[] bytes = address.getAddress();
    for (int i = bits; i < bytes.length * 8; i++) {
      if (bit(bytes, i) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(byte[] bytes, int index) {
    return bytes[index / 8] >> (7 - index % 8) & 1;
  }

  /** The number, or -1. */
  private static int bits(String text) {
    boolean number =
        !text.isEmpty() && text.length() < 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : -1;
  }

  @Override
  public String toString() {
    return address.getHostAddress() + "/" + bits;
  }
}
