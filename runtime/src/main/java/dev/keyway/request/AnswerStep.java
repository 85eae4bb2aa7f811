package dev.keyway.request;

/**
 * Completes every answer before it is sent, refusals and failures included: what belongs on each of
 * them must not depend on who made it.
 */
@FunctionalInterface
public interface AnswerStep {

  /** Completes the answer of the request. It must not throw. */
  void complete(RequestContext request, Answer answer);

  /** Whether that takes too long for an IO thread. By default it doesn't. */
  default boolean takesLong(Answer answer) {
    return false;
  }
}
