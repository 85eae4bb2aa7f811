package dev.keyway.json;

/**
 * Checks the constraints on the bodies of a type. Generated code implements it.
 *
 * @param <T> the type
 */
@FunctionalInterface
public interface BodyChecks<T> {

  /**
   * Checks a body that has been bound.
   *
   * @param body never null
   * @param check is told what is wrong
   */
  void check(T body, BodyCheck check);
}
