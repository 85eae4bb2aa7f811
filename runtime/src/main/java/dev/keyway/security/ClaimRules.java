package dev.keyway.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of a token must say (RFC 7519, section 4.1; RFC 9068, section 4). Reads each claim
 * strictly: one that is there must have its type, whether it is needed or not.
 *
 * @param issuer the one {@code iss}; null if any will do
 * @param audience what {@code aud} must hold; null if there must be no {@code aud}
 * @param requiredTexts claims that must be texts and not empty
 * @param issuedAtRequired whether {@code iat} must be there
 * @param leeway how far the issuer's clock may be off
 * @param clock our clock
 */
record ClaimRules(
    @Nullable String issuer,
    @Nullable String audience,
    Set<String> requiredTexts,
    boolean issuedAtRequired,
    Duration leeway,
    Clock clock) {

  /**
   * The access token that the claims make.
   *
   * @throws InvalidTokenException if they break a rule
   */
  AccessToken check(Map<String, @Nullable Object> claims) {
    if (claims.containsKey(ClaimNames.CONFIRMATION)) {
      throw new InvalidTokenException("bound to a key (cnf), whose proof isn't checked");
    }
    AccessToken.Builder token = AccessToken.builder(requireText(claims, ClaimNames.SUBJECT));
    requiredTexts.forEach(name -> requireText(claims, name));
    Instant expiresAt = NumericDate.of(claims, ClaimNames.EXPIRES_AT);
    Instant issuedAt = NumericDate.of(claims, ClaimNames.ISSUED_AT);
    checkTimes(expiresAt, NumericDate.of(claims, ClaimNames.NOT_BEFORE), issuedAt);
    return token
        .expiresAt(expiresAt)
        .issuedAt(issuedAt)
        .issuer(checkIssuer(claims))
        .audience(checkAudience(claims))
        .scopes(ScopeClaim.of(claims))
        .build(claims);
  }

  /**
   * Compares the times of a token, whose claims were checked before, with the clock as it is now.
   *
   * @throws InvalidTokenException if it has expired, or isn't valid yet
   */
  void checkTimes(AccessToken token) {
    Instant notBefore = NumericDate.of(token.claims(), ClaimNames.NOT_BEFORE);
    checkTimes(token.expiresAt(), notBefore, token.issuedAt());
  }

  private void checkTimes(
      @Nullable Instant expiresAt, @Nullable Instant notBefore, @Nullable Instant issuedAt) {
    Instant now = clock.instant();
    Instant latest = now.plus(leeway);
    if (expiresAt == null) {
      throw new InvalidTokenException("no claim exp");
    }
    if (!expiresAt.isAfter(now.minus(leeway))) {
      throw new InvalidTokenException("expired at " + expiresAt);
    }
    if (notBefore != null && notBefore.isAfter(latest)) {
      throw new InvalidTokenException("not valid before " + notBefore);
    }
    if (issuedAt == null && issuedAtRequired) {
      throw new InvalidTokenException("no claim iat");
    }
    if (issuedAt != null && issuedAt.isAfter(latest)) {
      throw new InvalidTokenException("issued in the future, at " + issuedAt);
    }
  }

  private @Nullable String checkIssuer(Map<String, @Nullable Object> claims) {
    if (issuer == null && !claims.containsKey(ClaimNames.ISSUER)) {
      return null;
    }
    String actual = requireText(claims, ClaimNames.ISSUER);
    if (issuer != null && !issuer.equals(actual)) {
      throw new InvalidTokenException("of another issuer: " + actual);
    }
    return actual;
  }

  private List<String> checkAudience(Map<String, @Nullable Object> claims) {
    if (!claims.containsKey(ClaimNames.AUDIENCE)) {
      if (audience != null) {
        throw new InvalidTokenException("no claim aud");
      }
      return List.of();
    }
    List<String> actual = audienceOf(claims.get(ClaimNames.AUDIENCE));
    if (audience == null) {
      throw new InvalidTokenException("for an audience, though none is configured: " + actual);
    }
    if (!actual.contains(audience)) {
      throw new InvalidTokenException("for another audience: " + actual);
    }
    return actual;
  }

  private static List<String> audienceOf(@Nullable Object claim) {
    if (claim instanceof String text) {
      return List.of(text);
    }
    if (claim instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw new InvalidTokenException("the claim aud is neither a text nor a list of texts");
  }

  private static String requireText(Map<String, @Nullable Object> claims, String name) {
    if (claims.get(name) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new InvalidTokenException("the claim " + name + " isn't a text, or is empty");
  }
}
