package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

  @Test
  void builtTokenSaysWhatWasSetAlsoAmongItsClaims() {
    AccessToken token = AccessToken.builder("alice")
        .scopes("items", "me")
        .issuer("i")
        .audience("a", "b")
        .expiresAt(Instant.ofEpochSecond(20))
        .issuedAt(Instant.ofEpochSecond(10))
        .claim("tenant", "t")
        .claim("level", 3)
        .build();
    assertThat(token.subject()).isEqualTo("alice");
    assertThat(token.scopes()).containsExactly("items", "me");
    assertThat(token.issuer()).isEqualTo("i");
    assertThat(token.audience()).containsExactly("a", "b").isUnmodifiable();
    assertThat(token.expiresAt()).isEqualTo(Instant.ofEpochSecond(20));
    assertThat(token.issuedAt()).isEqualTo(Instant.ofEpochSecond(10));
    assertThat(token.claim("tenant")).contains("t");
    assertThat(token.claim("level")).isEmpty();
    assertThat(token.claims())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "sub",
            "alice",
            "iss",
            "i",
            "aud",
            List.of("a", "b"),
            "exp",
            20L,
            "iat",
            10L,
            "scope",
            "items me",
            "tenant",
            "t",
            "level",
            3L))
        .isUnmodifiable();
  }

  @Test
  void tokenOfOnlyASubjectGrantsNothing() {
    AccessToken token = AccessToken.builder("alice").build();
    assertThat(token.scopes()).isEmpty();
    assertThat(token.issuer()).isNull();
    assertThat(token.audience()).isEmpty();
    assertThat(token.expiresAt()).isNull();
    assertThat(token.issuedAt()).isNull();
    assertThat(token.claims()).containsOnlyKeys("sub");
  }

  @Test
  void laterChangesOfWhatWasGivenDoNotShow() {
    List<Object> list = new ArrayList<>(List.of("a"));
    AccessToken token = AccessToken.builder("alice").claim("list", list).build();
    list.add("b");
    assertThat(token.claims()).containsEntry("list", List.of("a"));
  }

  @Test
  void builderThatGoesOnDoesNotChangeTheToken() {
    AccessToken.Builder builder = AccessToken.builder("alice").scopes("me");
    AccessToken token = builder.build();
    builder.scopes("admin").claim("x", 1);
    assertThat(token.scopes()).containsExactly("me");
    assertThat(token.claims()).doesNotContainKey("x");
  }

  @Test
  void claimsWithMethodsOfTheirOwnAndEmptySubjectsAreRefused() {
    for (String name : List.of("sub", "iss", "aud", "exp", "iat", "scope")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AccessToken.builder("alice").claim(name, "x"));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> AccessToken.builder(""));
  }

  @Test
  void textShowsSubjectAndScopesAlone() {
    assertThat(
            AccessToken.builder("alice").scopes("me").claim("email", "secret").build())
        .hasToString("AccessToken[subject=alice, scopes=[me]]");
  }

  @Test
  void reasonOfARefusalIsPrintableShortAndWithoutStackTrace() {
    InvalidTokenException e =
        new InvalidTokenException("a\r\nb\u001b[31m\u202e" + "x".repeat(1000));
    assertThat(e.getMessage())
        .startsWith("a\\u000d\\u000ab\\u001b[31m\\u202ex")
        .endsWith("xxx...")
        .hasSizeLessThan(220);
    assertThat(e.getStackTrace()).isEmpty();
    assertThat(new InvalidTokenException(" ~\u007f")).hasMessage(" ~\\u007f");
    assertThat(new InvalidTokenException("x".repeat(200))).hasMessage("x".repeat(200));
    assertThat(new InvalidTokenException("x".repeat(201))).hasMessage("x".repeat(200) + "...");
    assertThat(new InvalidTokenException("x", new IllegalStateException("y")))
        .hasRootCauseMessage("y");
  }
}
