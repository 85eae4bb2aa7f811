package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keyway.HttpException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeGateTest {
  private final BearerScheme scheme = new BearerScheme("Tutorial", "me", "items", "admin");
  private final ScopeGate gate = scheme.gate("items", "me");
  private final ScopeGate open = scheme.gate();

  // the credential

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer abc",
        "bearer abc",
        "BEARER abc",
        "bEaReR abc",
        "Bearer  abc",
        "Bearer      abc"
      })
  void schemeIsComparedIgnoringCaseAndFollowedBySpaces(String field) {
    assertThat(gate.bearerToken(List.of(field))).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "abc",
        "a.b.c",
        "-._~+/",
        "azAZ09",
        "abc=",
        "abc==",
        "a====",
        "eyJhbGciOiJIUzI1NiJ9.e30.x_-"
      })
  void tokenIsAnyB64Token(String token) {
    assertThat(gate.bearerToken(List.of("Bearer " + token))).isEqualTo(token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic YTpi",
        "Notexistent testtoken",
        "Bearerabc",
        "BearerX abc",
        "Bearer-x abc",
        "Bearer! abc",
        "Beare",
        "Bear\u0435r abc",
        " Bearer abc",
        "DPoP abc"
      })
  void otherSchemeIsNoCredential(String field) {
    assertThat(gate.bearerToken(List.of(field))).isNull();
    assertThat(gate.bearerToken(List.of())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer   ",
        "Bearer\tabc",
        "Bearer \tabc",
        "Bearer abc ",
        "Bearer abc\t",
        "Bearer a b",
        "Bearer abc,",
        "Bearer a, Bearer b",
        "Bearer,abc",
        "Bearer =",
        "Bearer ==abc",
        "Bearer a=b",
        "Bearer a=b=",
        "Bearer \"abc\"",
        "Bearer ab\u00e9",
        "Bearer a\u0000",
        "Bearer a;b",
        "Bearer a:b",
        "Bearer token=\"abc\"",
        "Bearer:abc",
        "Bearer\u00a0abc"
      })
  void malformedCredentialIsAnInvalidRequest(String field) {
    assertThatExceptionOfType(HttpException.class)
        .as(field)
        .isThrownBy(() -> gate.bearerToken(List.of(field)))
        .satisfies(e -> refusal(
            e,
            400,
            "Malformed credentials",
            "Bearer realm=\"Tutorial\", error=\"invalid_request\", scope=\"items me\""));
  }

  @Test
  void repeatedFieldIsAnInvalidRequestWhateverItHolds() {
    for (List<String> fields : List.of(
        List.of("Bearer a", "Bearer a"),
        List.of("Bearer a", "Basic YTpi"),
        List.of("", "Bearer a"),
        List.of("Basic YTpi", "Basic YTpi"))) {
      assertThatExceptionOfType(HttpException.class)
          .isThrownBy(() -> gate.bearerToken(fields))
          .satisfies(e -> assertThat(e.status()).isEqualTo(400));
    }
  }

  // the check

  @Test
  void allRequiredScopesMustBeGranted() {
    gate.check(granted("items", "me"));
    gate.check(granted("me", "x", "items", "admin"));
    for (AccessToken token : List.of(
        granted(),
        granted("items"),
        granted("me"),
        granted("admin"),
        granted("Items", "me"),
        granted("items:me"),
        granted("item", "s", "me"))) {
      assertThatExceptionOfType(HttpException.class)
          .as(token.toString())
          .isThrownBy(() -> gate.check(token))
          .satisfies(e -> refusal(
              e,
              403,
              "Not enough permissions",
              "Bearer realm=\"Tutorial\", error=\"insufficient_scope\", scope=\"items me\""));
    }
  }

  @Test
  void gateWithoutScopesTakesAnyToken() {
    open.check(granted());
    open.check(granted("me"));
    new BearerScheme("Tutorial").gate().check(granted("me"));
  }

  @Test
  void missingTokenIsNotAuthenticated() {
    for (ScopeGate each : List.of(gate, open)) {
      assertThatExceptionOfType(HttpException.class)
          .isThrownBy(() -> each.check(null))
          .satisfies(e -> assertThat(e.status()).isEqualTo(401))
          .satisfies(e -> assertThat(e.headers().get("WWW-Authenticate")).doesNotContain("error"));
    }
  }

  @Test
  void sameTokenMayPassTheGatesOfSeveralSchemes() {
    BearerScheme other = new BearerScheme("Other", "admin", "x", "me");
    AccessToken token = granted("me", "items");
    ScopeGate otherGate = other.gate("admin");
    for (int i = 0; i < 3; i++) {
      gate.check(token);
      assertThatExceptionOfType(HttpException.class).isThrownBy(() -> otherGate.check(token));
      other.gate("me").check(token);
    }
  }

  @Test
  void passingCheckDoesNotAllocate() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    String[] scopes = IntStream.range(0, 100).mapToObj(i -> "scope" + i).toArray(String[]::new);
    ScopeGate large = new BearerScheme("Tutorial", scopes).gate("scope3", "scope64", "scope99");
    AccessToken token = AccessToken.builder("alice").scopes(scopes).build();
    for (int i = 0; i < 10_000; i++) {
      large.check(token);
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100_000; i++) {
      large.check(token);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(100_000);
  }

  // challenges

  @Test
  void missingCredentialHasNoErrorAttribute() {
    assertThatExceptionOfType(HttpException.class)
        .isThrownBy(() -> gate.check(null))
        .satisfies(e ->
            refusal(e, 401, "Not authenticated", "Bearer realm=\"Tutorial\", scope=\"items me\""));
    assertThatExceptionOfType(HttpException.class)
        .isThrownBy(() -> open.check(null))
        .satisfies(e -> refusal(e, 401, "Not authenticated", "Bearer realm=\"Tutorial\""));
  }

  @Test
  void invalidTokenTellsNoReason() {
    refusal(
        gate.invalidToken(),
        401,
        "Could not validate credentials",
        "Bearer realm=\"Tutorial\", error=\"invalid_token\", scope=\"items me\"");
    refusal(
        open.invalidToken(),
        401,
        "Could not validate credentials",
        "Bearer realm=\"Tutorial\", error=\"invalid_token\"");
  }

  @Test
  void realmCannotBreakOutOfItsQuotes() {
    refusal(
        new BearerScheme("a\"b\\c\r\nX: y\u0000\u007f\u00e9\uD83D\uDD11z")
            .gate()
            .invalidToken(),
        401,
        "Could not validate credentials",
        "Bearer realm=\"a\\\"b\\\\c??X: y????z\", error=\"invalid_token\"");
    refusal(
        new BearerScheme("").gate().invalidToken(),
        401,
        "Could not validate credentials",
        "Bearer realm=\"\", error=\"invalid_token\"");
  }

  @Test
  void realmMayHoldAllOfPrintableAscii() {
    assertThat(new BearerScheme(" ~").gate().invalidToken().headers().get("WWW-Authenticate"))
        .startsWith("Bearer realm=\" ~\"");
  }

  @Test
  void schemesAndGatesReadLikeConfiguration() {
    assertThat(scheme).hasToString("Bearer scheme \"Tutorial\" [me, items, admin]");
    assertThat(gate).hasToString("Bearer items me");
    assertThat(open).hasToString("Bearer");
    assertThat(new BasicScheme("r").gate()).hasToString("Basic");
    assertThat(new ApiKeyScheme("r", ApiKeyIn.HEADER, "X-Key").gate())
        .hasToString("APIKey in HEADER X-Key");
  }

  @Test
  void requiredScopesAreNamedOnceInTheirOrder() {
    assertThat(scheme.gate("me", "items", "me").invalidToken().headers().get("WWW-Authenticate"))
        .endsWith("scope=\"me items\"");
  }

  @Test
  void onlyDeclaredScopesCanBeRequired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme.gate("me", "itms"))
        .withMessageContaining("itms");
    assertThatIllegalArgumentException().isThrownBy(() -> new BearerScheme("r").gate("me"));
    assertThatIllegalArgumentException().isThrownBy(() -> new BearerScheme("r", "a b"));
  }

  private static AccessToken granted(String... scopes) {
    return AccessToken.builder("alice").scopes(scopes).build();
  }

  private static void refusal(HttpException e, int status, String detail, String challenge) {
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.detail()).isEqualTo(detail);
    assertThat(e.headers())
        .containsOnlyKeys("WWW-Authenticate")
        .containsEntry("WWW-Authenticate", challenge);
  }
}
