package dev.keyway.response;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One event of a stream (WHATWG HTML, section 9.2). Immutable.
 *
 * @param data the text of the event; its lines arrive as lines
 * @param id what the client sends as {@code Last-Event-ID} when it connects again; null to leave that
 *     as it is
 * @param event the type that the client listens for; null for {@code message}
 * @param retry after how long the client connects again; null to leave that as it is
 */
public record Event(
    String data,
    @Nullable String id,
    @Nullable String event,
    @Nullable Duration retry) {

  /**
   * An event.
   *
   * @throws IllegalArgumentException if id or type have a line break, if the id has a NUL, which
   *     clients ignore, or if {@code retry} is negative
   */
  public Event {
    if ((id != null && (hasLineBreak(id) || id.indexOf('\0') >= 0))
        || (event != null && hasLineBreak(event))) {
      throw new IllegalArgumentException(
          "the id or type of an event has a character it can't have");
    }
    if (retry != null && retry.isNegative()) {
      throw new IllegalArgumentException("the time to wait for can't be negative");
    }
  }

  /** An event of nothing but a text. */
  public static Event of(String data) {
    return new Event(data, null, null, null);
  }

  /** The same with an id. */
  public Event withId(String id) {
    return new Event(data, id, event, retry);
  }

  /** The same of a type. */
  public Event withEvent(String event) {
    return new Event(data, id, event, retry);
  }

  /** The same with a time to wait before connecting again. */
  public Event withRetry(Duration retry) {
    return new Event(data, id, event, retry);
  }

  /** As it is sent. */
  String text() {
    StringBuilder text = new StringBuilder(data.length() + 32);
    if (event != null) {
      text.append("event: ").append(event).append('\n');
    }
    if (id != null) {
      text.append("id: ").append(id).append('\n');
    }
    if (retry != null) {
      text.append("retry: ").append(retry.toMillis()).append('\n');
    }
    for (String line : lines(data)) {
      text.append("data: ").append(line).append('\n');
    }
    return text.append('\n').toString();
  }

  /** A comment as it is sent: clients ignore it. */
  static String comment(String comment) {
    StringBuilder text = new StringBuilder(comment.length() + 4);
    for (String line : lines(comment)) {
      text.append(": ").append(line).append('\n');
    }
    return text.append('\n').toString();
  }

  private static String[] lines(String text) {
    return text.split("\r\n|\r|\n", -1);
  }

  private static boolean hasLineBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }
}
