package dev.keyway;

/** What a {@link RequestFilter} does when the answer to its request is known. */
@FunctionalInterface
public interface AnswerFilter {

  /**
   * Called once, before the answer is sent, be it that of an endpoint, a refusal or an error; of a
   * stream, before its first byte. It isn't called if the client has left before there was an answer.
   * Filters are called in the reverse of their order. It may run on the IO thread, so it must not block;
   * what it throws is logged, and the answer is sent as if it hadn't.
   *
   * @param status the final one
   * @param headers to add to those of the answer, or to {@link ResponseHeaders#set} in their place
   */
  void complete(int status, ResponseHeaders headers);

  /** Does nothing. */
  static AnswerFilter none() {
    return (status, headers) -> {};
  }
}
