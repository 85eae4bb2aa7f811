package endings;

import dev.keyway.HttpException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What happened, and what is to fail: {@code what} or {@code what=how}, joined by commas. */
@Singleton
final class Journal {
  private final List<String> events = new ArrayList<>();

  synchronized List<String> take() {
    List<String> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  synchronized void add(String event) {
    events.add(event);
  }

  /** Notes what happens, and fails if it is to. */
  void step(String event, String failing) throws Exception {
    add(event);
    for (String each : failing.split(",")) {
      if (each.equals(event)) {
        throw new IllegalStateException(event);
      }
      if (each.startsWith(event + "=")) {
        fail(event, each.substring(event.length() + 1));
      }
    }
  }

  private static void fail(String event, String how) throws Exception {
    switch (how) {
      case "404" -> throw new HttpException(404, event);
      case "409" -> throw new HttpException(409, event);
      case "error" -> throw new AssertionError(event);
      case "checked" -> throw new java.io.IOException(event);
      case "interrupted" -> throw new InterruptedException(event);
      default -> throw new IllegalArgumentException(how);
    }
  }
}
