package dev.keyway.request;

import java.time.Duration;

/**
 * What a request may hold at most.
 *
 * @param bodyLimit the length of its body in bytes
 * @param bodyTimeout how long after its head the whole body must have arrived
 * @param stageTimeout how long a value may take that is being made elsewhere
 * @param parameterLimit how many parameters its query may have, and how many fields a form
 * @param uploads what applies instead to a body with files
 */
public record RequestLimits(
    int bodyLimit,
    Duration bodyTimeout,
    Duration stageTimeout,
    int parameterLimit,
    UploadLimits uploads) {

  /** The limits; all of them must be positive. */
  public RequestLimits {
    if (bodyLimit < 1
        || parameterLimit < 1
        || bodyTimeout.isNegative()
        || bodyTimeout.isZero()
        || stageTimeout.isNegative()
        || stageTimeout.isZero()) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }
}
