package dev.keyway.error;

import java.util.List;

/** Ends a request whose values aren't valid: 422 with all of its errors. It has no stack trace. */
public final class ValidationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ValidationError> errors;

  /**
   * The end of a request.
   *
   * @param errors what is wrong with it, in the order it was found
   */
  public ValidationException(List<ValidationError> errors) {
    super("The request is not valid", null, true, false);
    this.errors = List.copyOf(errors);
  }

  /** What is wrong with the request, in the order it was found. */
  public List<ValidationError> errors() {
    return errors;
  }
}
