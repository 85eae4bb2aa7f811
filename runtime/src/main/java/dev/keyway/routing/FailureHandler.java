package dev.keyway.routing;

import dev.keyway.request.RequestContext;

/** Answers for what an endpoint throws. Generated, from the methods with {@code @ExceptionHandler}. */
@FunctionalInterface
public interface FailureHandler {

  /**
   * Answers, or says what the next step is and waits for, as an endpoint does.
   *
   * @return whether it did; else the failure is not one it is for
   * @throws Exception what is answered instead
   */
  boolean handle(RequestContext request, Throwable failure) throws Exception;
}
