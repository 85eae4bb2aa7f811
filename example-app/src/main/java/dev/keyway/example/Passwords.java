package dev.keyway.example;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares passwords with their hashes, around two traps of bcrypt. */
@Singleton
final class Passwords {
  /** bcrypt reads no further: whatever follows would be ignored. */
  private static final int MOST_BYTES = 72;

  private final PasswordEncoder encoder;
  private final String nobodysHash;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobodysHash = Objects.requireNonNull(encoder.encode("nobody has this password"));
  }

  /**
   * Whether a password is the one of the hash. It always takes one hash, so that the time doesn't tell
   * whether there is a user.
   *
   * @param hash empty if there is no such user; then nothing matches
   */
  boolean match(String password, Optional<String> hash) {
    boolean matches = encoder.matches(password, hash.orElse(nobodysHash));
    return matches
        && hash.isPresent()
        && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }
}
