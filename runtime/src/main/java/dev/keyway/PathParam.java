package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter whose value comes from the variable of that name in the path template.
 *
 * <p>A path variable is always there, so its parameter is neither optional nor has it a default.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface PathParam {

  /** The name in the template. By default that of the parameter. */
  String value() default "";
}
