package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {
  private final CountingEncoder encoder = new CountingEncoder();
  private final Passwords passwords = new Passwords(encoder);

  /** Counts the hashes that comparisons take. */
  private static final class CountingEncoder implements PasswordEncoder {
    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
    private int comparisons;

    @Override
    public String encode(CharSequence password) {
      return bcrypt.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      comparisons++;
      return bcrypt.matches(password, hash);
    }
  }

  @Test
  void passwordMatchesItsOwnHash() {
    Optional<String> hash = Optional.of(encoder.encode("wonderland"));

    assertThat(passwords.match("wonderland", hash)).isTrue();
    assertThat(passwords.match("Wonderland", hash)).isFalse();
  }

  @Test
  void unknownUserCostsOneHash() {
    assertThat(passwords.match("nobody has this password", Optional.empty())).isFalse();

    assertThat(encoder.comparisons).isEqualTo(1);
  }

  @Test
  void passwordThatBcryptWouldCutMatchesNothing() {
    String password = "x".repeat(72);
    Optional<String> hash = Optional.of(encoder.encode(password));

    assertThat(passwords.match(password, hash)).isTrue();
    assertThat(encoder.matches(password + "y", hash.orElseThrow())).isTrue();
    assertThat(passwords.match(password + "y", hash)).isFalse();
    assertThat(passwords.match("é".repeat(36) + "y", Optional.of(encoder.encode("é".repeat(36)))))
        .isFalse();
  }
}
