package dev.keyway.websocket;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * What holds for the WebSockets of an application. For Keyway's own handlers.
 *
 * @param limits what they may hold
 * @param idleTimeout how long a client may give no sign of life
 * @param otherOrigins which sites may connect beside the application's own
 * @param credentialsOfOthers whether browsers' own credentials count that come from those
 * @param executor where endpoints talk; each takes a thread for as long as its connection lasts
 * @param open those that are open
 */
public record WebSocketSettings(
    WebSocketLimits limits,
    Duration idleTimeout,
    Predicate<String> otherOrigins,
    boolean credentialsOfOthers,
    Executor executor,
    OpenWebSockets open) {

  /** Settings in which every connection has a platform thread, if it has no other. */
  public WebSocketSettings(
      WebSocketLimits limits,
      Duration idleTimeout,
      Predicate<String> otherOrigins,
      boolean credentialsOfOthers,
      OpenWebSockets open) {
    this(limits, idleTimeout, otherOrigins, credentialsOfOthers, new OwnThreads(), open);
  }
}
