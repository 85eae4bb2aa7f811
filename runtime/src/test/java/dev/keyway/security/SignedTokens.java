package dev.keyway.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs whatever a test wants as header and claims, also what no library would: only the JDK is used,
 * so that a hole can't be on both sides.
 */
final class SignedTokens {
  static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final long NOW_SECONDS = NOW.getEpochSecond();

  static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}";
  static final String CLAIMS = claims("");

  private SignedTokens() {}

  /** A verifier of what {@link #token} signs, at {@link #NOW}. */
  static JwtVerifier.Builder verifier() {
    return JwtVerifier.hmac(SECRET).clock(CLOCK);
  }

  /** Claims that are accepted, and more members behind them. */
  static String claims(String more) {
    return "{\"sub\":\"alice\",\"exp\":" + (NOW_SECONDS + 600) + (more.isEmpty() ? "" : "," + more)
        + "}";
  }

  /** A token signed with HS256 and {@link #SECRET}. */
  static String token(String header, String claims) {
    return token(utf8(header), utf8(claims));
  }

  static String token(byte[] header, byte[] claims) {
    return signed(base64(header) + "." + base64(claims));
  }

  /** A token with the usual header. */
  static String tokenOf(String claims) {
    return token(HEADER, claims);
  }

  /** A token whose first two parts are written as they are. */
  static String signed(String signingInput) {
    return signingInput + "." + base64(hmac("HmacSHA256", SECRET, signingInput));
  }

  static byte[] hmac(String algorithm, byte[] secret, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
