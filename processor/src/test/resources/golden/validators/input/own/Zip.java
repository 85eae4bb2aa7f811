package own;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A postal code: one message for all that may be wrong. */
@Size(min = 5, max = 5)
@Pattern(regexp = "[0-9]*")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@interface Zip {
  String message() default "must be a zip code";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
