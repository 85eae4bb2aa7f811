package dev.keyway.security;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What tells one token from all others where tokens are remembered: what is signed as it is, and the
 * digest of the signature. Without its signature nobody can use a token, so none can be stolen from
 * here; and the signature is the longer part of most tokens, so that to digest it alone takes less than
 * the whole.
 */
final class TokenIdentity {
  /** The token; only what is signed once the signature was dropped. */
  private final byte[] text;

  private final int signedLength;
  private final TokenDigest signature;

  private TokenIdentity(byte[] text, int signedLength, TokenDigest signature) {
    this.text = text;
    this.signedLength = signedLength;
    this.signature = signature;
  }

  /** The identity of a token; it holds the token until {@link #withoutSignature}. */
  static TokenIdentity of(String token) {
    byte[] text = token.getBytes(StandardCharsets.UTF_8);
    // Behind the second dot. What has none or more is no token: any place will do for it.
    int signature = token.indexOf('.', token.indexOf('.') + 1) + 1;
    return new TokenIdentity(text, signature, TokenDigest.of(text, signature));
  }

  /** The same identity, to be kept: it doesn't hold the token. */
  TokenIdentity withoutSignature() {
    return new TokenIdentity(Arrays.copyOf(text, signedLength), signedLength, signature);
  }

  /** The digest of the signature. */
  TokenDigest signature() {
    return signature;
  }

  /** Whether it is that of the same token. */
  boolean is(TokenIdentity other) {
    // The digest first: how long the rest takes says something only to whoever has the signature.
    return signature.equals(other.signature)
        && Arrays.equals(text, 0, signedLength, other.text, 0, other.signedLength);
  }
}
