package dev.keyway.security;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Times in claims (RFC 7519, section 2): a number of seconds since 1970, also with a fraction, up to
 * the year 9999. Milliseconds are beyond that, and so never taken for seconds.
 */
final class NumericDate {
  /** The last second of the year 9999. */
  static final long LAST_SECOND = 253_402_300_799L;

  private static final BigDecimal AFTER_LAST_SECOND = BigDecimal.valueOf(LAST_SECOND + 1);
  private static final int NANOSECONDS = 9;

  private NumericDate() {}

  /**
   * The time that a claim says.
   *
   * @return null if there is no such claim
   * @throws InvalidTokenException if the claim isn't a number, or one out of range
   */
  static @Nullable Instant of(Map<String, @Nullable Object> claims, String name) {
    Object claim = claims.get(name);
    if (claim == null && !claims.containsKey(name)) {
      return null;
    }
    if (claim instanceof Long seconds && seconds >= 0 && seconds <= LAST_SECOND) {
      return Instant.ofEpochSecond(seconds);
    }
    if (claim instanceof BigDecimal seconds
        && seconds.signum() >= 0
        && seconds.compareTo(AFTER_LAST_SECOND) < 0) {
      BigDecimal nanoseconds = seconds.setScale(NANOSECONDS, RoundingMode.DOWN);
      long whole = nanoseconds.longValue();
      long rest =
          nanoseconds.subtract(BigDecimal.valueOf(whole)).unscaledValue().longValue();
      return Instant.ofEpochSecond(whole, rest);
    }
    throw new InvalidTokenException("the claim " + name + " isn't a time");
  }
}
