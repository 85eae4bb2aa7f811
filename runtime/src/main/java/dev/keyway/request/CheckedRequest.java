package dev.keyway.request;

import dev.keyway.error.ValidationError;
import dev.keyway.error.ValidationException;
import dev.keyway.json.BodyErrors;
import dev.keyway.support.Violations;
import io.undertow.server.HttpServerExchange;
import jakarta.validation.ConstraintValidator;
import org.jspecify.annotations.Nullable;

/**
 * A request with what is wrong with it: whoever reads or checks a value records its mistakes here, and
 * all of them are answered together.
 */
public abstract sealed class CheckedRequest extends HandledRequest implements BodyErrors
    permits RequestWithBody {
  private final RequestErrors errors = new RequestErrors();

  CheckedRequest(HttpServerExchange exchange, RequestLimits limits) {
    super(exchange, limits);
  }

  /**
   * Records what is wrong with a parameter or a form field. Of one value only the first mistake is
   * kept: what isn't a number isn't too small as well.
   *
   * @param type the keyword of JSON Schema that isn't satisfied
   * @param message what the value must be, to be read after the name
   */
  public void invalid(ParameterIn in, String name, String type, String message) {
    if (!errors.has(in, name)) {
      errors.add(new ValidationError(in, name, null, type, message));
    }
  }

  /** Records what is wrong with one of several values of a parameter or a form field. */
  void invalidElement(ParameterIn in, String name, int index, String type, String message) {
    errors.addElement(in, name, index, type, message);
  }

  @Override
  public void invalidBody(String pointer, String type, String message) {
    errors.add(new ValidationError(ParameterIn.BODY, null, pointer, type, message));
  }

  /**
   * Has a parameter or a form field checked by a validator of the user's own.
   *
   * @param type what a violation is called
   * @param message what the caller is told, unless the validator says something else
   */
  public <T extends @Nullable Object> void validate(
      ParameterIn in,
      String name,
      ConstraintValidator<?, ? super T> validator,
      T value,
      String type,
      String message) {
    // What is missing or couldn't be converted is null here, and no validator's business.
    if (!errors.has(in, name)) {
      for (Violations.Violation violation : Violations.of(validator, value, message)) {
        invalid(in, name, type, violation.message());
      }
    }
  }

  /**
   * Lets only a valid request go on.
   *
   * @throws ValidationException if anything was recorded: 422 with the first hundred errors
   */
  public void requireValid() {
    errors.requireNone();
  }
}
