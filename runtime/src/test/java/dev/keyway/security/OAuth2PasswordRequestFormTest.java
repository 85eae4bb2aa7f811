package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keyway.HttpException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuth2PasswordRequestFormTest {

  @Test
  void scopesAreSplitAtSpacesInOrderEachOnce() {
    assertThat(form("me items me").scopes()).containsExactly("me", "items").isUnmodifiable();
    assertThat(form("  me   items ").scopes()).containsExactly("me", "items");
    assertThat(form("").scopes()).isEmpty();
    assertThat(form(" ").scopes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"me\titems", "\"", "a\\b", "caf\u00e9", "me\n"})
  void scopeThatCannotBeOneIsTheCallersError(String scope) {
    assertThatExceptionOfType(HttpException.class)
        .isThrownBy(() -> form(scope).scopes())
        .satisfies(e -> assertThat(e.status()).isEqualTo(400))
        .satisfies(e -> assertThat(e.detail()).isEqualTo("The scope is malformed"));
  }

  @Test
  void secretsAreNotShown() {
    assertThat(form("me")).hasToString("OAuth2PasswordRequestForm[username=alice, scope=me]");
  }

  @Test
  void strictFormShowsNoPasswordEither() {
    assertThat(new OAuth2PasswordRequestFormStrict(
            "password", "alice", "secret", "me", Optional.empty(), Optional.of("secret")))
        .hasToString("OAuth2PasswordRequestFormStrict[username=alice, scope=me]");
  }

  private static OAuth2PasswordRequestForm form(String scope) {
    return new OAuth2PasswordRequestForm(
        Optional.of("password"),
        "alice",
        "secret",
        scope,
        Optional.of("app"),
        Optional.of("hidden"));
  }
}
