package dev.keyway.processor.model;

/**
 * How a parameter's type holds what the request has.
 *
 * @param container one value, a list or a set
 * @param scalar each value
 */
public record ValueType(Container container, Scalar scalar) {

  /** Whether it is a file in a form, or several. */
  public boolean isFile() {
    return scalar instanceof Scalar.FilePart;
  }

  /** How many values, and in what. */
  public enum Container {
    /** One value. */
    SINGLE,
    /** A {@code List}. */
    LIST,
    /** A {@code Set}. */
    SET
  }
}
