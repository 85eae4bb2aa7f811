package dev.keyway.processor.model;

import java.util.Optional;

/**
 * What goes through a WebSocket as JSON. If that is nothing, messages are whatever the endpoint makes of
 * texts and bytes.
 *
 * @param received what clients send; absent if they have nothing to say
 * @param sent what is sent to them; absent if that is nothing
 */
public record Messages(Optional<Received> received, Optional<Sent> sent) {

  /** No messages that are JSON. */
  public static Messages none() {
    return new Messages(Optional.empty(), Optional.empty());
  }

  /** Whether messages are JSON. */
  public boolean areJson() {
    return received.isPresent() || sent.isPresent();
  }

  /**
   * A message of a client.
   *
   * @param form of the type
   * @param checks what constraints ask of it
   */
  public record Received(TypeRef type, JsonType form, ValueChecks checks) {}

  /**
   * A message to a client.
   *
   * @param form of the type
   */
  public record Sent(TypeRef type, JsonType form) {}
}
