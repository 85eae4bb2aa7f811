package dev.keyway.example;

import dev.keyway.HttpException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Limits how often a password can be guessed: five failures a minute for each user name, whether
 * somebody has that name or not. Whoever guesses keeps the user from logging in for as long, which is
 * the price; tokens that the user has already stay valid.
 *
 * <p>Names share a fixed number of slots, so that made-up ones can't fill the memory. With several
 * processes behind a balancer, the slots belong into the database.
 */
@Singleton
final class LoginAttempts {
  private static final int SLOTS = 4096;
  private static final int LIMIT = 5;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final AtomicReferenceArray<@Nullable Window> windows = new AtomicReferenceArray<>(SLOTS);
  private final Clock clock;

  /** How many attempts began before a point in time, without those that succeeded. */
  private record Window(Instant end, int attempts) {}

  LoginAttempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts an attempt. It counts before the password is looked at, so that guesses made all at once are
   * limited too.
   *
   * @throws HttpException 429 if there were too many
   */
  void begin(String username) {
    Instant now = clock.instant();
    Window window = windows.updateAndGet(slot(username), current -> oneMore(current, now));
    if (window.attempts() > LIMIT) {
      Duration wait = Duration.between(now, window.end());
      long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
      throw new HttpException(
          429,
          "Too many attempts with this user name",
          Map.of("Retry-After", Long.toString(seconds)));
    }
  }

  /** Takes back an attempt that succeeded; failures of before still count. */
  void succeeded(String username) {
    windows.updateAndGet(
        slot(username),
        current -> current == null
            ? null
            : new Window(current.end(), Math.max(0, current.attempts() - 1)));
  }

  private static Window oneMore(@Nullable Window current, Instant now) {
    return current == null || !now.isBefore(current.end())
        ? new Window(now.plus(WINDOW), 1)
        : new Window(current.end(), Math.min(LIMIT, current.attempts()) + 1);
  }

  private static int slot(String username) {
    return Math.floorMod(username.hashCode(), SLOTS);
  }
}
