package dev.keyway.security;

import static dev.keyway.security.SignedTokens.NOW;
import static dev.keyway.security.SignedTokens.NOW_SECONDS;
import static dev.keyway.security.SignedTokens.claims;
import static dev.keyway.security.SignedTokens.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token's claims must say. */
class JwtClaimsTest {
  private final JwtVerifier verifier = SignedTokens.verifier().build();

  // exp

  @Test
  void tokenWithoutExpiryIsRefused() {
    refuse(verifier, "{\"sub\":\"alice\"}", "no claim exp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"1798761600\"",
        "true",
        "[1798761600]",
        "{}",
        "-1",
        "-0.5",
        "1767225600000",
        "253402300800",
        "253402300800.0",
        "1e12",
        "99999999999999999999",
        "9223372036854775807"
      })
  void expiryMustBeANumberOfSecondsInRange(String exp) {
    refuse(verifier, "{\"sub\":\"alice\",\"exp\":" + exp + "}", "the claim exp isn't a time");
  }

  @Test
  void expiryMayHaveAFractionOrAnExponent() {
    assertThat(expiry("1767229200.25")).isEqualTo(Instant.parse("2026-01-01T01:00:00.250Z"));
    assertThat(expiry("1767229200.9999999999999"))
        .isEqualTo(Instant.parse("2026-01-01T01:00:00.999999999Z"));
    assertThat(expiry("1.7672292e9")).isEqualTo(Instant.parse("2026-01-01T01:00:00Z"));
    assertThat(expiry("253402300799")).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    assertThat(expiry("253402300799.5")).isEqualTo(Instant.parse("9999-12-31T23:59:59.500Z"));
  }

  private Instant expiry(String exp) {
    return verifier.verify(tokenOf("{\"sub\":\"alice\",\"exp\":" + exp + "}")).expiresAt();
  }

  @Test
  void tokenExpiresAtTheSecondItSaysPlusTheLeeway() {
    accept(verifier, "{\"sub\":\"alice\",\"exp\":" + (NOW_SECONDS - 59) + "}");
    accept(verifier, "{\"sub\":\"alice\",\"exp\":" + (NOW_SECONDS - 59.5) + "}");
    refuse(
        verifier,
        "{\"sub\":\"alice\",\"exp\":" + (NOW_SECONDS - 60) + "}",
        "expired at 2025-12-31T23:59:00Z");
    refuse(verifier, "{\"sub\":\"alice\",\"exp\":0}", "expired at 1970-01-01T00:00:00Z");
    refuse(verifier, "{\"sub\":\"alice\",\"exp\":0.0}", "expired at 1970-01-01T00:00:00Z");

    JwtVerifier exact = SignedTokens.verifier().leeway(Duration.ZERO).build();
    accept(exact, "{\"sub\":\"alice\",\"exp\":" + (NOW_SECONDS + 1) + "}");
    refuse(exact, "{\"sub\":\"alice\",\"exp\":" + NOW_SECONDS + "}", "expired at " + NOW);
  }

  @Test
  void leewayIsAtMostFiveMinutes() {
    JwtVerifier lenient = SignedTokens.verifier().leeway(Duration.ofMinutes(5)).build();
    accept(lenient, "{\"sub\":\"alice\",\"exp\":" + (NOW_SECONDS - 299) + "}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedTokens.verifier().leeway(Duration.ofSeconds(301)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedTokens.verifier().leeway(Duration.ofSeconds(-1)));
  }

  // nbf and iat

  @Test
  void tokenIsNotValidBeforeItSays() {
    accept(verifier, claims("\"nbf\":" + (NOW_SECONDS + 60)));
    refuse(
        verifier, claims("\"nbf\":" + (NOW_SECONDS + 61)), "not valid before 2026-01-01T00:01:01Z");
    refuse(
        verifier,
        claims("\"nbf\":" + (NOW_SECONDS + 60) + ".5"),
        "not valid before 2026-01-01T00:01:00.500Z");
  }

  @Test
  void tokenIsNotIssuedInTheFuture() {
    assertThat(accept(verifier, claims("\"iat\":" + (NOW_SECONDS - 5))).issuedAt())
        .isEqualTo(NOW.minusSeconds(5));
    accept(verifier, claims("\"iat\":" + (NOW_SECONDS + 60)));
    refuse(
        verifier,
        claims("\"iat\":" + (NOW_SECONDS + 61)),
        "issued in the future, at 2026-01-01T00:01:01Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"1\"", "false", "[]", "-1", "1767225600000"})
  void otherTimesMustBeNumbersOfSecondsToo(String time) {
    refuse(verifier, claims("\"nbf\":" + time), "the claim nbf isn't a time");
    refuse(verifier, claims("\"iat\":" + time), "the claim iat isn't a time");
  }

  // sub

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"sub\":null",
        "\"sub\":\"\"",
        "\"sub\":1",
        "\"sub\":true",
        "\"sub\":[\"alice\"]",
        "\"sub\":{}",
        "\"SUB\":\"alice\""
      })
  void subjectMustBeATextAndNotEmpty(String member) {
    refuse(
        verifier,
        "{" + member + ",\"exp\":" + (NOW_SECONDS + 600) + "}",
        "the claim sub isn't a text, or is empty");
  }

  // iss

  @Test
  void issuerIsComparedExactly() {
    JwtVerifier ours = SignedTokens.verifier().issuer("https://issuer.example").build();
    assertThat(accept(ours, claims("\"iss\":\"https://issuer.example\"")).issuer())
        .isEqualTo("https://issuer.example");
    for (String other : new String[] {
      "https://issuer.example/",
      "https://ISSUER.example",
      "https://issuer.example ",
      "http://issuer.example",
      "https://issuer.example.evil"
    }) {
      refuse(ours, claims("\"iss\":\"" + other + "\""), "of another issuer: " + other);
    }
    refuse(ours, claims(""), "the claim iss isn't a text, or is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"\"", "[\"https://issuer.example\"]"})
  void issuerMustBeATextEvenIfNoneIsConfigured(String json) {
    refuse(verifier, claims("\"iss\":" + json), "the claim iss isn't a text, or is empty");
    refuse(
        SignedTokens.verifier().issuer("https://issuer.example").build(),
        claims("\"iss\":" + json),
        "the claim iss isn't a text, or is empty");
  }

  @Test
  void anyIssuerPassesIfNoneIsConfigured() {
    assertThat(accept(verifier, claims("\"iss\":\"x\"")).issuer()).isEqualTo("x");
    assertThat(accept(verifier, claims("")).issuer()).isNull();
  }

  // aud

  @Test
  void audienceIsOrHoldsOurs() {
    JwtVerifier ours = SignedTokens.verifier().audience("https://api.example").build();
    assertThat(accept(ours, claims("\"aud\":\"https://api.example\"")).audience())
        .containsExactly("https://api.example");
    assertThat(accept(ours, claims("\"aud\":[\"x\",\"https://api.example\"]")).audience())
        .containsExactly("x", "https://api.example");
    refuse(
        ours,
        claims("\"aud\":\"https://api.example/\""),
        "for another audience: [https://api.example/]");
    refuse(
        ours,
        claims("\"aud\":[\"x\",\"https://API.example\"]"),
        "for another audience: [x, https://API.example]");
    refuse(ours, claims("\"aud\":[]"), "for another audience: []");
    refuse(ours, claims("\"aud\":\"\""), "for another audience: []");
    refuse(
        ours,
        claims("\"aud\":\"x https://api.example\""),
        "for another audience: [x https://api.example]");
    refuse(ours, claims(""), "no claim aud");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "true",
        "{\"a\":\"https://api.example\"}",
        "[\"https://api.example\",1]",
        "[\"https://api.example\",null]",
        "[[\"https://api.example\"]]"
      })
  void audienceMustBeATextOrAListOfTexts(String json) {
    String reason = "the claim aud is neither a text nor a list of texts";
    refuse(
        SignedTokens.verifier().audience("https://api.example").build(),
        claims("\"aud\":" + json),
        reason);
    refuse(verifier, claims("\"aud\":" + json), reason);
  }

  @Test
  void tokenForAnAudienceIsRefusedIfNoneIsConfigured() {
    refuse(verifier, claims("\"aud\":\"x\""), "for an audience, though none is configured: [x]");
    assertThat(accept(verifier, claims("")).audience()).isEmpty();
  }

  // cnf

  @ParameterizedTest
  @ValueSource(strings = {"{\"jkt\":\"x\"}", "{}", "null", "\"x\""})
  void tokenBoundToAKeyIsRefused(String json) {
    refuse(verifier, claims("\"cnf\":" + json), "bound to a key (cnf), whose proof isn't checked");
  }

  // RFC 9068

  @Test
  void rfc9068RequiresAllItsClaims() {
    JwtVerifier strict =
        SignedTokens.verifier().issuer("i").audience("a").rfc9068().build();
    String all =
        "\"iss\":\"i\",\"aud\":\"a\",\"iat\":" + NOW_SECONDS + ",\"client_id\":\"c\",\"jti\":\"j\"";
    accept(strict, claims(all));
    refuse(
        strict,
        claims(all.replace(",\"client_id\":\"c\"", "")),
        "the claim client_id isn't a text, or is empty");
    refuse(
        strict,
        claims(all.replace("\"client_id\":\"c\"", "\"client_id\":\"\"")),
        "the claim client_id isn't a text, or is empty");
    refuse(
        strict,
        claims(all.replace(",\"jti\":\"j\"", "")),
        "the claim jti isn't a text, or is empty");
    refuse(
        strict,
        claims(all.replace("\"jti\":\"j\"", "\"jti\":1")),
        "the claim jti isn't a text, or is empty");
    refuse(strict, claims(all.replace("\"iat\":" + NOW_SECONDS + ",", "")), "no claim iat");
    refuse(
        strict,
        claims(all.replace("\"iss\":\"i\",", "")),
        "the claim iss isn't a text, or is empty");
    refuse(strict, claims(all.replace("\"aud\":\"a\",", "")), "no claim aud");
  }

  @Test
  void rfc9068NeedsAnIssuerAndAnAudience() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SignedTokens.verifier().rfc9068().build());
    assertThatIllegalStateException()
        .isThrownBy(() -> SignedTokens.verifier().issuer("i").rfc9068().build());
    assertThatIllegalStateException()
        .isThrownBy(() -> SignedTokens.verifier().audience("a").rfc9068().build());
  }

  // all claims

  @Test
  void claimsAreGivenAsTheyAreAndUnmodifiable() {
    AccessToken token = accept(
        verifier,
        claims(
            "\"s\":\"x\",\"i\":7,\"d\":1.50,\"b\":false,\"n\":null,\"l\":[1,[2]],\"m\":{\"k\":{}}"));
    assertThat(token.claims())
        .containsEntry("sub", "alice")
        .containsEntry("s", "x")
        .containsEntry("i", 7L)
        .containsEntry("d", new BigDecimal("1.50"))
        .containsEntry("b", false)
        .containsEntry("n", null)
        .containsEntry("l", List.of(1L, List.of(2L)))
        .containsEntry("m", Map.of("k", Map.of()));
    assertThat(token.claims().keySet())
        .containsExactly("sub", "exp", "s", "i", "d", "b", "n", "l", "m");
    assertThat(token.claim("s")).contains("x");
    assertThat(token.claim("i")).isEmpty();
    assertThat(token.claim("absent")).isEmpty();
    unmodifiable(() -> token.claims().put("x", 1));
    unmodifiable(() -> ((List<?>) token.claims().get("l")).clear());
    unmodifiable(() -> ((List<?>) ((List<?>) token.claims().get("l")).get(1)).clear());
    unmodifiable(() -> ((Map<?, ?>) token.claims().get("m")).clear());
  }

  private static void unmodifiable(Runnable change) {
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(change::run);
  }

  private static AccessToken accept(JwtVerifier verifier, String claims) {
    return verifier.verify(tokenOf(claims));
  }

  private static void refuse(JwtVerifier verifier, String claims, String reason) {
    assertThatExceptionOfType(InvalidTokenException.class)
        .as(claims)
        .isThrownBy(() -> verifier.verify(tokenOf(claims)))
        .withMessage(reason);
  }
}
