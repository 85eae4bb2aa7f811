package dev.keyway.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "ann@example.com",
        "ann.o'neil+tag@mail-1.example.co.uk",
        "!#$%&'*+/=?^_`{|}~-@example.com",
        "a..b@example.com",
        "1@2.3"
      })
  void addressOfAFormIsTaken(String text) {
    assertThat(EmailAddress.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ann",
        "ann@",
        "@example.com",
        "ann@example..com",
        "ann@.example.com",
        "ann@example.com.",
        "ann@-example.com",
        "ann@example-.com",
        "ann@exa_mple.com",
        "ann@example.com ",
        " ann@example.com",
        "ann@b@c",
        "\"ann\"@example.com",
        "änn@example.com",
        "ann@exämple.com",
        "ann@example.com\n",
        "Ann <ann@example.com>"
      })
  void anythingElseIsNot(String text) {
    assertThat(EmailAddress.isValid(text)).isFalse();
  }

  @Test
  void lengthsAreLimited() {
    assertThat(EmailAddress.isValid("a@" + "b".repeat(63))).isTrue();
    assertThat(EmailAddress.isValid("a@" + "b".repeat(64))).isFalse();
    String domain = ("b".repeat(49) + ".").repeat(5);
    assertThat(EmailAddress.isValid("aaa@" + domain.substring(0, 249))).isTrue();
    assertThat(EmailAddress.isValid("a".repeat(6) + "@" + domain.substring(0, 249)))
        .isFalse();
  }
}
