package dev.keyway.security;

import static dev.keyway.security.SignedTokens.claims;
import static dev.keyway.security.SignedTokens.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which scopes a token grants, in all the shapes that issuers write. */
class JwtScopesTest {
  private final JwtVerifier verifier = SignedTokens.verifier().build();

  @Test
  void scopesAreATextInTheirOrderEachOnce() {
    assertThat(granted("\"scope\":\"items me items\"")).containsExactly("items", "me");
    assertThat(granted("\"scope\":\"me\"")).containsExactly("me");
    assertThat(granted("\"scope\":\"\"")).isEmpty();
    assertThat(granted("\"scope\":\" me  items \"")).containsExactly("me", "items");
    assertThat(granted("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scope", "scp", "scopes"})
  void eachOfTheThreeClaimsMayBeATextOrAList(String name) {
    assertThat(granted("\"" + name + "\":\"items me\"")).containsExactly("items", "me");
    assertThat(granted("\"" + name + "\":[\"items\",\"me\",\"items\"]"))
        .containsExactly("items", "me");
    assertThat(granted("\"" + name + "\":[]")).isEmpty();
  }

  @Test
  void firstClaimThatIsThereCountsAloneAndNeverAUnion() {
    assertThat(granted("\"scopes\":\"c\",\"scp\":\"b\",\"scope\":\"a\"")).containsExactly("a");
    assertThat(granted("\"scopes\":[\"c\"],\"scp\":[\"b\"]")).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "[]", "null", "{}", "1", "[1]"})
  void claimThatGrantsNothingIsNotReplacedByTheNext(String json) {
    assertThat(granted("\"scope\":" + json + ",\"scp\":\"admin\",\"scopes\":\"admin\""))
        .isEmpty();
    assertThat(granted("\"scp\":" + json + ",\"scopes\":\"admin\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "true",
        "{\"admin\":true}",
        "{\"scope\":\"admin\"}",
        "[[\"admin\"]]",
        "[\"admin\",1]",
        "[\"admin\",null]",
        "[\"admin\",[\"me\"]]",
        "[{\"admin\":1}]"
      })
  void otherShapesGrantNothing(String json) {
    assertThat(granted("\"scope\":" + json)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"me items\"]",
        "[\"\"]",
        "[\"me\",\"\"]",
        "\"me\\titems\"",
        "\"me\\nitems\"",
        "\"me it\\\"ems\"",
        "\"me it\\\\ems\"",
        "\"me caf\u00e9\"",
        "\"me\\u0000\"",
        "\"me\\u00a0items\""
      })
  void claimWithWhatIsNoScopeGrantsNothing(String json) {
    assertThat(granted("\"scope\":" + json)).isEmpty();
  }

  @Test
  void scopesAreNeitherFoldedNorTrimmedNorCompleted() {
    ScopeSet granted = granted("\"scope\":\"Items items:read\"");
    assertThat(granted.contains("Items")).isTrue();
    assertThat(granted.contains("items")).isFalse();
    assertThat(granted.contains("items:read")).isTrue();
    assertThat(granted.contains("items:")).isFalse();
  }

  private ScopeSet granted(String members) {
    return verifier.verify(tokenOf(claims(members))).scopes();
  }
}
