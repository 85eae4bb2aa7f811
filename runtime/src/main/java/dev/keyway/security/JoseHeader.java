package dev.keyway.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of a token (RFC 7515, section 4): which algorithm and key it claims, and its type.
 *
 * <p>Keys come from configuration alone, so {@code jwk}, {@code jku}, {@code x5u} and {@code x5c} are
 * never looked at. {@code crit} and {@code b64} (RFC 7797) ask for something to be understood, and
 * nothing is: a header with one of them is refused, whatever its value.
 *
 * @param algorithm {@code alg}
 * @param keyId {@code kid}, a key of a map and nothing else
 * @param type {@code typ}
 */
record JoseHeader(
    String algorithm, @Nullable String keyId, @Nullable String type) {

  /**
   * Reads a header.
   *
   * @throws InvalidTokenException if it is malformed, or asks for what isn't understood
   */
  static JoseHeader parse(byte[] utf8) {
    Map<String, @Nullable Object> members = StrictJson.object(utf8, "the header");
    if (members.containsKey("crit") || members.containsKey("b64")) {
      throw new InvalidTokenException("the header has crit or b64");
    }
    String algorithm = text(members, "alg");
    if (algorithm == null) {
      throw new InvalidTokenException("the header has no alg");
    }
    return new JoseHeader(algorithm, text(members, "kid"), text(members, "typ"));
  }

  private static @Nullable String text(Map<String, @Nullable Object> members, String name) {
    Object value = members.get(name);
    if (value instanceof String text) {
      return text;
    }
    if (members.containsKey(name)) {
      throw new InvalidTokenException("the header's " + name + " isn't a text");
    }
    return null;
  }
}
