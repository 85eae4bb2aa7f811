package dev.keyway.processor.model;

/**
 * How a parameter's type holds what the request has.
 *
 * @param container one value, or what holds several
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
    /** A {@code Collection}. */
    COLLECTION,
    /** An array. */
    ARRAY,
    /** A {@code Set}. */
    SET,
    /** A {@code SortedSet}. */
    SORTED_SET;

    /** Whether it holds each value once. */
    public boolean isSet() {
      return this == SET || this == SORTED_SET;
    }
  }
}
