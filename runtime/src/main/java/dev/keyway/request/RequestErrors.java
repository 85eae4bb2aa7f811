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

  /** Whether a mistake of a parameter or form field, or of one of its values, is known. */
  boolean has(ParameterIn in, String name) {
    if (errors != null) {
      for (ValidationError error : errors) {
        if (error.in() == in && (name.equals(error.name()) || isElement(error.pointer(), name))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Takes a mistake in one of several values, whose place is as in a JSON object of arrays. */
  void addElement(ParameterIn in, String name, int index, String type, String message) {
    add(new ValidationError(in, null, before(name) + index, type, message));
  }

  private static boolean isElement(@Nullable String pointer, String name) {
    return pointer != null && pointer.startsWith(before(name));
  }

  private static String before(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1") + "/";
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
