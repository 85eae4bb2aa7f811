package dev.keyway.security;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;

/**
 * A token taken apart, before any library sees it: three parts, not empty, of canonical base64url
 * (RFC 7515, section 7.1). A JWE has five parts, and the JSON serialization has none.
 */
final class CompactJws {
  /** Longer than any token should be, and half of what a header section may have. */
  private static final int LONGEST = 8 * 1024;

  private final byte[] header;
  private final byte[] payload;
  private final byte[] signingInput;
  private final Base64URL signature;

  private CompactJws(byte[] header, byte[] payload, byte[] signingInput, Base64URL signature) {
    this.header = header;
    this.payload = payload;
    this.signingInput = signingInput;
    this.signature = signature;
  }

  /**
   * Looks at the length of a token, before anything takes time for it.
   *
   * @throws InvalidTokenException if it is too long
   */
  static void requireShort(String token) {
    if (token.length() > LONGEST) {
      throw new InvalidTokenException("longer than " + LONGEST + " characters");
    }
  }

  /**
   * Takes a token apart that isn't too long.
   *
   * @throws InvalidTokenException if it hasn't the form
   */
  static CompactJws parse(String token) {
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    if (first < 0 || second < 0 || token.indexOf('.', second + 1) >= 0) {
      throw new InvalidTokenException("not three parts");
    }
    if (first == 0 || second == first + 1 || second == token.length() - 1) {
      throw new InvalidTokenException("an empty part");
    }
    byte[] header = Base64Url.decode(token, 0, first);
    byte[] payload = Base64Url.decode(token, first + 1, second);
    // Nimbus decodes the signature itself, leniently: that it is canonical is checked here.
    Base64Url.decode(token, second + 1, token.length());
    return new CompactJws(
        header,
        payload,
        token.substring(0, second).getBytes(StandardCharsets.US_ASCII),
        new Base64URL(token.substring(second + 1)));
  }

  /** The JSON of the header. */
  byte[] header() {
    return header;
  }

  /** The JSON of the claims. */
  byte[] payload() {
    return payload;
  }

  /** What is signed: header and payload as they were sent. */
  byte[] signingInput() {
    return signingInput;
  }

  Base64URL signature() {
    return signature;
  }
}
