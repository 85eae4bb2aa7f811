package dev.keyway.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyway.HttpException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
  private final LoginAttempts attempts =
      new LoginAttempts(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void attemptsMadeAtOnceAreLimitedToo() {
    AtomicInteger refused = new AtomicInteger();

    IntStream.range(0, 1000).parallel().forEach(i -> {
      try {
        attempts.begin("alice");
      } catch (HttpException tooMany) {
        refused.incrementAndGet();
      }
    });

    assertThat(refused).hasValue(995);
  }

  @Test
  void successDoesNotForgetFailures() {
    for (int i = 0; i < 4; i++) {
      attempts.begin("alice");
    }
    attempts.begin("alice");
    attempts.succeeded("alice");

    attempts.begin("alice");

    assertThatThrownBy(() -> attempts.begin("alice"))
        .isInstanceOfSatisfying(HttpException.class, tooMany -> {
          assertThat(tooMany.status()).isEqualTo(429);
          assertThat(tooMany.headers()).containsEntry("Retry-After", "60");
        });
  }
}
