package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a parameter that the request doesn't have, in the text form a request would use. A text
 * that isn't a value of the parameter's type doesn't compile.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Default {

  /** The value: exactly one for a scalar; any number, also none, for a list or set. */
  String[] value();
}
