package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the endpoints of a class, and of the routes classes nested in it, have in common. A class with
 * endpoints needs it only to say something.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Routes {

  /** The path template before those of the endpoints, below that of an enclosing routes class. */
  String prefix() default "";

  /** The OpenAPI tags of all its operations. */
  String[] tags() default {};
}
