package dev.keyway.security;

import static dev.keyway.security.SignedTokens.CLOCK;
import static dev.keyway.security.SignedTokens.NOW;
import static dev.keyway.security.SignedTokens.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtIssuerTest {
  private final JwtIssuer issuer = JwtIssuer.hmac(SECRET).clock(CLOCK).build();

  @Test
  void tokenHasTheTypeOfRfc9068AndItsClaimsInOrder() {
    String token = JwtIssuer.hmac(SECRET)
        .issuer("https://issuer.example")
        .audience("https://api.example")
        .keyId("2026")
        .clock(CLOCK)
        .build()
        .token("alice")
        .scopes("items", "me", "items")
        .clientId("app")
        .expiresIn(Duration.ofMinutes(30))
        .claim("roles", List.of("a"))
        .sign();
    assertThat(part(token, 0)).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"2026\"}");
    assertThat(part(token, 1))
        .matches(
            "\\{\"iss\":\"https://issuer.example\",\"sub\":\"alice\",\"aud\":\"https://api.example\","
                + "\"client_id\":\"app\",\"scope\":\"items me\",\"iat\":1767225600,\"exp\":1767227400,"
                + "\"jti\":\"[-0-9a-f]{36}\",\"roles\":\\[\"a\"]}");

    AccessToken read = JwtVerifier.hmac(SECRET)
        .issuer("https://issuer.example")
        .audience("https://api.example")
        .keyId("2026")
        .rfc9068()
        .clock(CLOCK)
        .build()
        .verify(token);
    assertThat(read.scopes()).containsExactly("items", "me");
    assertThat(read.issuedAt()).isEqualTo(NOW);
    assertThat(read.expiresAt()).isEqualTo(NOW.plusSeconds(1800));
  }

  @Test
  void tokenOfFewWordsHasNoEmptyClaimsAndExpiresAfterFifteenMinutes() {
    String token = issuer.token("alice").scopes(List.of()).sign();
    assertThat(part(token, 0)).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}");
    assertThat(part(token, 1))
        .matches("\\{\"sub\":\"alice\",\"iat\":1767225600,\"exp\":1767226500,\"jti\":\"[^\"]+\"}");
  }

  @Test
  void everyTokenHasAnIdOfItsOwn() {
    JwtVerifier verifier = SignedTokens.verifier().build();
    String first = verifier.verify(issuer.token("alice").sign()).claim("jti").orElseThrow();
    String second = verifier.verify(issuer.token("alice").sign()).claim("jti").orElseThrow();
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void severalAudiencesAreAList() {
    String token = JwtIssuer.hmac(SECRET)
        .audience("a", "b")
        .clock(CLOCK)
        .build()
        .token("x")
        .sign();
    assertThat(SignedTokens.verifier().audience("b").build().verify(token).audience())
        .containsExactly("a", "b");
  }

  @Test
  void typeCanBeChosen() {
    String token =
        JwtIssuer.hmac(SECRET).typ("JWT").clock(CLOCK).build().token("x").sign();
    assertThat(SignedTokens.verifier().typ("JWT").build().verify(token).subject())
        .isEqualTo("x");
  }

  @Test
  void ed25519IsWrittenUnderItsOwnName() {
    String token =
        JwtIssuer.ed25519(TestKeys.ED25519.getPrivate()).build().token("x").sign();
    assertThat(part(token, 0)).isEqualTo("{\"alg\":\"Ed25519\",\"typ\":\"at+jwt\"}");
  }

  @Test
  void textNeedsNoEscapingByTheCaller() {
    String subject = "al\"ice\\\n\u20AC\uD83D\uDD11";
    String token = issuer.token(subject).sign();
    assertThat(SignedTokens.verifier().build().verify(token).subject()).isEqualTo(subject);
  }

  @Test
  void claimsOfAllKindsOfJsonComeBack() {
    AccessToken read = SignedTokens.verifier()
        .build()
        .verify(issuer
            .token("x")
            .claim("i", 1)
            .claim("d", 1.5)
            .claim("b", true)
            .claim("n", null)
            .claim("l", Arrays.asList(1L, null, "x"))
            .claim("m", Map.of("k", List.of(new BigDecimal("2.50"))))
            .sign());
    assertThat(read.claims())
        .containsEntry("i", 1L)
        .containsEntry("d", new BigDecimal("1.5"))
        .containsEntry("b", true)
        .containsEntry("n", null)
        .containsEntry("l", Arrays.asList(1L, null, "x"))
        .containsEntry("m", Map.of("k", List.of(new BigDecimal("2.50"))));
  }

  @Test
  void claimThatIsNoJsonIsRefused() {
    for (Object value :
        List.of(NOW, new Object(), Double.NaN, Float.POSITIVE_INFINITY, Map.of(1, 2))) {
      assertThatIllegalArgumentException().isThrownBy(() -> issuer.token("x").claim("c", value));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub", "iss", "aud", "exp", "iat", "jti", "client_id", "scope"})
  void claimThatIsSetOtherwiseIsRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> issuer.token("x").claim(name, "y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\"", "a\\", "\u00e9", "a\n"})
  void scopeThatIsNoneIsRefused(String scope) {
    assertThatIllegalArgumentException().isThrownBy(() -> issuer.token("x").scopes(scope));
    assertThatIllegalArgumentException().isThrownBy(() -> issuer.token("x").scopes(List.of(scope)));
  }

  @Test
  void subjectLifetimeAndKeyIdAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> issuer.token(""));
    assertThatIllegalArgumentException().isThrownBy(() -> JwtIssuer.hmac(SECRET).keyId(""));
    for (Duration lifetime :
        List.of(Duration.ZERO, Duration.ofMillis(999), Duration.ofSeconds(-1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> issuer.token("x").expiresIn(lifetime));
    }
    assertThatIllegalStateException()
        .isThrownBy(() ->
            issuer.token("x").expiresIn(Duration.ofSeconds(Long.MAX_VALUE)).sign());
  }

  @Test
  void lifetimeIsFromASecondToTheEndOfTheYear9999() {
    JwtVerifier verifier = SignedTokens.verifier().build();
    String shortest = issuer.token("x").expiresIn(Duration.ofMillis(1999)).sign();
    assertThat(verifier.verify(shortest).expiresAt()).isEqualTo(NOW.plusSeconds(1));

    Instant last = Instant.parse("9999-12-31T23:59:59Z");
    Duration longest = Duration.between(NOW, last);
    String token = issuer.token("x").expiresIn(longest).sign();
    assertThat(verifier.verify(token).expiresAt()).isEqualTo(last);
    assertThatIllegalStateException()
        .isThrownBy(() -> issuer.token("x").expiresIn(longest.plusSeconds(1)).sign());
  }

  private static String part(String token, int index) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.")[index]), StandardCharsets.UTF_8);
  }
}
