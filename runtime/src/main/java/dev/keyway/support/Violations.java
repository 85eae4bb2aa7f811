package dev.keyway.support;

import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a validator of the user's own has against a value: the message of its constraint, unless it says
 * something else, of the value as a whole or of a part of it.
 */
public final class Violations implements ConstraintValidatorContext {
  private final String message;
  private final List<Violation> found = new ArrayList<>(1);
  private boolean byItself;

  private Violations(String message) {
    this.message = message;
  }

  /**
   * A violation.
   *
   * @param path the names and indexes that lead from the value to the part that is wrong; empty for the
   *     value as a whole
   */
  public record Violation(List<String> path, String message) {
    /** A violation. */
    public Violation {
      path = List.copyOf(path);
    }
  }

  /**
   * Asks a validator.
   *
   * @param value as Jakarta Validation has it, also null
   * @param message of the constraint
   * @return nothing if the value is valid
   */
  @SuppressWarnings("NullAway") // Jakarta's interface says nothing of null, which validators get
  public static <T extends @Nullable Object> List<Violation> of(
      ConstraintValidator<?, ? super T> validator, T value, String message) {
    Violations context = new Violations(message);
    if (validator.isValid(value, context)) {
      return List.of();
    }
    if (!context.byItself || context.found.isEmpty()) {
      context.found.add(0, new Violation(List.of(), message));
    }
    return context.found;
  }

  @Override
  public void disableDefaultConstraintViolation() {
    byItself = true;
  }

  @Override
  public String getDefaultConstraintMessageTemplate() {
    return message;
  }

  @Override
  public ClockProvider getClockProvider() {
    return Clock::systemDefaultZone;
  }

  /** The message is told as it is: there are no expressions or bundles in it. */
  @Override
  public ConstraintViolationBuilder buildConstraintViolationWithTemplate(String text) {
    return new ViolationBuilder(this, text);
  }

  /**
   * This context as itself.
   *
   * @throws ValidationException for another type
   */
  @Override
  public <T> T unwrap(Class<T> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new ValidationException("not a " + type.getName());
  }

  ConstraintValidatorContext add(Violation violation) {
    found.add(violation);
    return this;
  }
}
