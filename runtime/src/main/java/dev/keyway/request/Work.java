package dev.keyway.request;

/** The next step of a request. */
@FunctionalInterface
public interface Work {

  /**
   * Does the step.
   *
   * @throws Exception what ends the request early; answered by the error boundary
   */
  void run() throws Exception;
}
