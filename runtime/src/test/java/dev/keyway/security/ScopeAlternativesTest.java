package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keyway.HttpException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeAlternativesTest {
  private static final BearerScheme SCHEME = new BearerScheme(
          "Shop", "base", "admin", "items", "items:read", "me")
      .implying("admin", "items", "items:read")
      .implying("items", "items:read");

  private static AccessToken token(String scopes) {
    return AccessToken.builder("someone").scopes(ScopeSet.parse(scopes)).build();
  }

  private static boolean passes(ScopeGate gate, String granted) {
    try {
      gate.check(token(granted));
      return true;
    } catch (HttpException e) {
      assertThat(e.status()).isEqualTo(403);
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "base admin, true",
    "base items:read me, true",
    "base items me, true",
    "base items:read, false",
    "base me, false",
    "admin, false",
    "items:read me, false",
    "'', false"
  })
  void oneOfTheAlternativesIsEnoughAndTheRestIsStillRequired(String granted, boolean passes) {
    ScopeGate gate = SCHEME.gate("base").anyOf("admin", "items:read me");
    assertThat(passes(gate, granted)).isEqualTo(passes);
    SecurityScopes scopes = SecurityScopes.of("base")
        .anyOf("admin", "items:read me")
        .implying("items", "items:read")
        .implying("admin", "items", "items:read");
    assertThat(scopes.areSatisfiedBy(ScopeSet.parse(granted))).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({"admin, true", "items, true", "items:read, true", "me, false"})
  void scopeBringsAlongWhatItImplies(String granted, boolean passes) {
    assertThat(passes(SCHEME.gate("items:read"), granted)).isEqualTo(passes);
  }

  @Test
  void impliedScopeDoesNotBringAlongWhatImpliesIt() {
    assertThat(passes(SCHEME.gate("admin"), "items items:read")).isFalse();
  }

  @Test
  void challengeNamesTheFirstAlternative() {
    ScopeGate gate = SCHEME.gate("base").anyOf("admin", "items:read me");
    HttpException refusal =
        catchThrowableOfType(HttpException.class, () -> gate.check(token("me")));
    assertThat(refusal.headers().get("WWW-Authenticate")).endsWith("scope=\"base admin\"");
  }

  @Test
  void everyChoiceMustBeMet() {
    ScopeGate gate = SCHEME.gate().anyOf("admin", "me").anyOf("base", "items:read");
    assertThat(passes(gate, "me base")).isTrue();
    assertThat(passes(gate, "admin")).isTrue();
    assertThat(passes(gate, "me")).isFalse();
    assertThat(passes(gate, "base items:read")).isFalse();
  }

  @Test
  void undeclaredOrEmptyAlternativesAreRefused() {
    ScopeGate gate = SCHEME.gate();
    assertThatIllegalArgumentException().isThrownBy(() -> gate.anyOf("nowhere"));
    assertThatIllegalArgumentException().isThrownBy(() -> gate.anyOf(""));
    assertThatIllegalArgumentException().isThrownBy(gate::anyOf);
    assertThatIllegalArgumentException().isThrownBy(() -> SCHEME.implying("x", "me"));
    assertThatIllegalArgumentException().isThrownBy(() -> SCHEME.implying("me", "x"));
    assertThatCode(() -> gate.anyOf("me")).doesNotThrowAnyException();
  }

  @Test
  void securityScopesTellTheirAlternatives() {
    SecurityScopes scopes = SecurityScopes.of("base").anyOf("admin", "me items");
    assertThat(scopes.scopes()).containsExactly("base", "admin");
    assertThat(scopes.alternatives())
        .extracting(ScopeSet::toScopeString)
        .containsExactly("base admin", "base me items");
    assertThat(scopes.areSatisfiedBy(Set.of("base", "me", "items"))).isTrue();
    assertThat(scopes).isNotEqualTo(SecurityScopes.of("base", "admin"));
    assertThat(scopes).hasToString("base admin | base me items");
  }
}
