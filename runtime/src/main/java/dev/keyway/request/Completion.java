package dev.keyway.request;

import org.jspecify.annotations.Nullable;

/**
 * The step that a value completes.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Completion<T extends @Nullable Object> {

  /**
   * Does the step.
   *
   * @throws Exception what ends the request early; answered by the error boundary
   */
  void accept(T value) throws Exception;
}
