package dev.keyway.request;

import dev.keyway.error.ValidationError;
import dev.keyway.error.ValidationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is wrong with a request, in the order in which it was found. */
final class RequestErrors {
  private static final int MAX_ERRORS = 100;

  private @Nullable List<ValidationError> errors;

  /** Whether a mistake of a parameter or form field is known. */
  boolean has(ParameterIn in, String name) {
    if (errors != null) {
      for (ValidationError error : errors) {
        if (error.in() == in && name.equals(error.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Takes one more; those after the first hundred are left out. */
  void add(ValidationError error) {
    if (errors == null) {
      errors = new ArrayList<>(4);
    }
    if (errors.size() < MAX_ERRORS) {
      errors.add(error);
    }
  }

  /**
   * Lets only a valid request go on.
   *
   * @throws ValidationException if there are any
   */
  void requireNone() {
    if (errors != null) {
      throw new ValidationException(errors);
    }
  }
}
