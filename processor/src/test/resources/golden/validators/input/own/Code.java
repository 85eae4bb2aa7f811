package own;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Each part tells for itself. */
@NotBlank
@Size(max = 3, message = "has at most {max} characters")
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@interface Code {
  int digits();

  String message() default "must be a code";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
