package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter whose value comes from the query.
 *
 * <p>It is required unless it is an {@code Optional}, {@code @Nullable} or has a {@link Default}. Of
 * repeated values a scalar receives the last.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface QueryParam {

  /** The name in the request. By default that of the parameter. */
  String value() default "";
}
