package dev.keyway.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What an endpoint answers if all goes well.
 *
 * @param status the one by the annotation, or else the usual one
 * @param returnType what the method returns, {@code void} included
 * @param wrappers what is around the value that is sent, from the outside
 * @param cacheDirectives who may keep it, as the header field says it; absent: nothing is declared
 */
public record Answer(
    int status,
    TypeRef returnType,
    List<Wrapper> wrappers,
    ResponseBody body,
    Optional<String> cacheDirectives) {
  public Answer {
    wrappers = List.copyOf(wrappers);
  }

  /** An answer of which nothing is declared for caches. */
  public Answer(int status, TypeRef returnType, List<Wrapper> wrappers, ResponseBody body) {
    this(status, returnType, wrappers, body, Optional.empty());
  }

  /** The same with what is declared for caches. */
  public Answer withCacheDirectives(Optional<String> declared) {
    return new Answer(status, returnType, wrappers, body, declared);
  }

  /** Whether the value that is sent is in such a wrapper. */
  public boolean isIn(Wrapper wrapper) {
    return wrappers.contains(wrapper);
  }

  /** Whether there is more to do when the method has returned, so that nothing may be closed then. */
  public boolean outlivesTheMethod() {
    return isIn(Wrapper.LATER) || body.isStream() || body instanceof ResponseBody.WebSocket;
  }

  /** A type that says more of the answer than its value. */
  public enum Wrapper {
    /** {@code CompletionStage}: the rest is there later. */
    LATER,
    /** {@code Response}: a status, header fields and cookies. */
    RESPONSE,
    /** {@code Optional}: nothing was found. */
    OPTIONAL
  }
}
