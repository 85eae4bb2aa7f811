package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeSetTest {

  @Test
  void scopesKeepTheirOrderAndComeOnce() {
    assertThat(ScopeSet.of("items", "me", "items")).containsExactly("items", "me");
    assertThat(ScopeSet.of(List.of("me", "items", "me"))).containsExactly("me", "items");
    assertThat(ScopeSet.parse("me items me")).containsExactly("me", "items");
    assertThat(ScopeSet.parse("  me   items ")).containsExactly("me", "items");
    assertThat(ScopeSet.of()).isEmpty();
    assertThat(ScopeSet.parse("")).isEmpty();
    assertThat(ScopeSet.parse("  ")).isEmpty();
  }

  @Test
  void setIsEqualToAnyOtherSetOfTheSameScopes() {
    assertThat(ScopeSet.of("me", "items"))
        .isEqualTo(ScopeSet.of("items", "me"))
        .isEqualTo(Set.of("items", "me"))
        .hasSameHashCodeAs(Set.of("items", "me"));
    assertThat(ScopeSet.of("me")).isNotEqualTo(ScopeSet.of("Me"));
    assertThat(ScopeSet.of("me")).isNotEqualTo(ScopeSet.of());
  }

  @Test
  void scopesAreComparedCharacterByCharacter() {
    ScopeSet scopes = ScopeSet.of("Items", "a:b");
    assertThat(scopes.contains("Items")).isTrue();
    assertThat(scopes.contains("items")).isFalse();
    assertThat(scopes.contains("a")).isFalse();
    assertThat(scopes.contains("")).isFalse();
    assertThat(scopes.contains(null)).isFalse();
    assertThat(scopes.contains((Object) 1)).isFalse();
  }

  @Test
  void allCharactersOfTheGrammarAreTaken() {
    StringBuilder all = new StringBuilder();
    for (char c = '!'; c <= '~'; c++) {
      if (c != '"' && c != '\\') {
        all.append(c);
      }
    }
    assertThat(ScopeSet.of(all.toString())).containsExactly(all.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "\"",
        "\\",
        "\t",
        "a\n",
        "\u007f",
        "\u0000",
        "\u00e9",
        "\uD83D\uDD11",
        "\u00a0"
      })
  void whatTheGrammarForbidsIsRefused(String scope) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScopeSet.of(scope));
    assertThatIllegalArgumentException().isThrownBy(() -> ScopeSet.of(List.of("me", scope)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", "a \"b\"", "a\nb", "a \u00e9"})
  void parsedTextSplitsAtSpacesAlone(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ScopeSet.parse(text));
  }

  @Test
  void scopeStringIsWhatIsParsed() {
    assertThat(ScopeSet.of("items", "me").toScopeString()).isEqualTo("items me");
    assertThat(ScopeSet.of().toScopeString()).isEmpty();
  }

  @Test
  void setCannotBeChanged() {
    ScopeSet scopes = ScopeSet.of("me");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> scopes.add("x"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> scopes.remove("me"));
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(scopes::clear);
    Iterator<String> iterator = scopes.iterator();
    iterator.next();
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(iterator::remove);
  }

  @Test
  void requiredScopesAreAListInOrder() {
    SecurityScopes scopes = SecurityScopes.of("items", "me", "items");
    assertThat(scopes).containsExactly("items", "me");
    assertThat(scopes.scopes()).containsExactly("items", "me").isUnmodifiable();
    assertThat(scopes.scopeString()).isEqualTo("items me");
    assertThat(scopes.isEmpty()).isFalse();
    assertThat(scopes.contains("me")).isTrue();
    assertThat(scopes.contains("Me")).isFalse();
    assertThat(scopes).hasToString("[items, me]");
    assertThat(SecurityScopes.of().isEmpty()).isTrue();
    assertThat(SecurityScopes.of().scopeString()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> SecurityScopes.of("a b"));
  }

  @Test
  void requiredScopesAreEqualInTheSameOrder() {
    assertThat(SecurityScopes.of("a", "b"))
        .isEqualTo(SecurityScopes.of("a", "b", "a"))
        .hasSameHashCodeAs(SecurityScopes.of("a", "b"))
        .isNotEqualTo(SecurityScopes.of("b", "a"))
        .isNotEqualTo(null);
  }
}
