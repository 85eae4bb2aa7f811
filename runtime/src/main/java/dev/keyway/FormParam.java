package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter whose value comes from an {@code application/x-www-form-urlencoded} body.
 *
 * <p>It is required unless it is an {@code Optional}, {@code @Nullable} or has a {@link Default}; an
 * empty value counts as absent.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface FormParam {

  /** The name in the request. By default that of the parameter. */
  String value() default "";
}
