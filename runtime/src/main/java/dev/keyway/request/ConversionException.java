package dev.keyway.request;

/**
 * Says that a text isn't a value of the type it was converted to. It has no stack trace, so instances
 * may be shared.
 */
public final class ConversionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;

  /**
   * A failed conversion.
   *
   * @param type the keyword of JSON Schema that isn't satisfied: {@code type}, {@code format},
   *     {@code pattern} or {@code enum}
   * @param message what the value must be, to be read after the parameter's name: "must be an
   *     integer"; it is sent to the caller, and never repeats the text
   */
  public ConversionException(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  /** The keyword of JSON Schema that isn't satisfied. */
  public String type() {
    return type;
  }

  /** What the value must be, to be read after the parameter's name. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
