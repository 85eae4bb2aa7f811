package dev.keyway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keyway.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicGateTest {
  private final BasicGate gate = new BasicScheme("a \"b\"").gate();

  @ParameterizedTest
  @CsvSource(
      value = {
        "Aladdin:open sesame|Aladdin|open sesame",
        "a:b:c|a|b:c",
        ":b|''|b",
        "a:|a|''",
        ":|''|''",
        "a::|a|:",
        "a: ~b|a|' ~b'"
      },
      delimiter = '|')
  void nameEndsAtTheFirstColon(String text, String username, String password) {
    assertThat(gate.credentials(List.of("Basic " + base64(text))))
        .isEqualTo(new BasicCredentials(username, password));
  }

  @Test
  void exampleOfRfc7617IsRead() {
    assertThat(gate.credentials(List.of("basic  QWxhZGRpbjpvcGVuIHNlc2FtZQ==")))
        .isEqualTo(new BasicCredentials("Aladdin", "open sesame"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "Basicx YTpi", "", "Ba\u017fic YTpi"})
  void otherSchemeIsNoCredential(String field) {
    assertThat(gate.credentials(List.of(field))).isNull();
    assertThat(gate.credentials(List.of())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic",
        "Basic ",
        "Basic YTpi YTpi",
        "Basic YTpi,",
        "Basic\tYTpi",
        "Basic a:b",
        "Basic YTpiYw",
        "Basic YTpiYw=",
        "Basic YTpiYx==",
        "Basic YTpi====",
        "Basic YTpi=",
        "Basic YTpi-_",
        "Basic YTp"
      })
  void malformedCredentialIsNotAuthenticated(String field) {
    refuse(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nocolon", "a:b\n", "a\u0000:b", "a:\u007f", "\u00e9:b", "a:\u20ac", "a:\tb"})
  void nothingButPrintableAsciiWithAColonIsRead(String text) {
    refuse("Basic " + base64(text));
  }

  @Test
  void repeatedFieldIsAnInvalidRequest() {
    assertThatExceptionOfType(HttpException.class)
        .isThrownBy(() -> gate.credentials(List.of("Basic YTpi", "Basic YTpi")))
        .satisfies(e -> assertThat(e.status()).isEqualTo(400));
  }

  @Test
  void passwordIsNotShown() {
    assertThat(new BasicCredentials("alice", "secret"))
        .hasToString("BasicCredentials[username=alice]");
  }

  private void refuse(String field) {
    assertThatExceptionOfType(HttpException.class)
        .as(field)
        .isThrownBy(() -> gate.credentials(List.of(field)))
        .satisfies(e -> assertThat(e.status()).isEqualTo(401))
        .satisfies(e -> assertThat(e.detail()).isEqualTo("Not authenticated"))
        .satisfies(e -> assertThat(e.headers())
            .containsEntry("WWW-Authenticate", "Basic realm=\"a \\\"b\\\"\""));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
