package own;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A rule of a whole trip. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidTrip.Validator.class)
@interface ValidTrip {
  String message() default "has more codes than seats";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Validator implements ConstraintValidator<ValidTrip, Trip> {
    @Override
    public boolean isValid(Trip trip, ConstraintValidatorContext context) {
      if (trip.codes().contains("BAD")) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate("must not be BAD")
            .addPropertyNode("codes")
            .addBeanNode()
            .inIterable()
            .atIndex(trip.codes().indexOf("BAD"))
            .addConstraintViolation();
        return false;
      }
      if (trip.codes().contains("FAIL")) {
        throw new NumberFormatException("a bug");
      }
      return trip.codes().size() <= trip.seats();
    }
  }
}
