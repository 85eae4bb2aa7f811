package dev.keyway.processor.lock;

import dev.keyway.processor.lock.SecurityLock.Section;
import java.util.List;
import java.util.Objects;

/** Locks from the lines of one API. */
final class Locks {
  static final String HEADER = "# Keyway security lock, format 1";

  private Locks() {}

  static Section section(String... lines) throws MalformedLockException {
    SecurityLock lock = LockReader.read(text(lines));
    return Objects.requireNonNull(lock.apis().get("shop.ShopApi"));
  }

  static String text(String... lines) {
    return HEADER + "\napi shop.ShopApi\n" + String.join("\n", lines) + "\n";
  }

  /** {@code widened: GET /orders}. */
  static List<String> differences(Section accepted, Section current) {
    return LockComparison.compare(accepted, current).stream()
        .map(difference -> difference.lines().get(0))
        .toList();
  }
}
