package dev.keyway.processor.model;

/**
 * From where generated code can use a type or member, all enclosing classes considered.
 *
 * @param level how far it can be seen
 * @param packageName the package it is in
 */
public record Access(Level level, String packageName) {

  /** How far something can be seen. */
  public enum Level {
    /** From everywhere. */
    PUBLIC,
    /** From its own package. */
    PACKAGE,
    /** From its own class only. */
    PRIVATE
  }

  /** Whether code in that package can use it. */
  public boolean isAccessibleFrom(String otherPackage) {
    return switch (level) {
      case PUBLIC -> true;
      case PACKAGE -> packageName.equals(otherPackage);
      case PRIVATE -> false;
    };
  }
}
