package dev.keyway.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that anybody may call an endpoint, or all endpoints of a routes class, and why. In an API
 * with a security scheme, an endpoint without a credential must say so. The API class itself can't: that
 * would open every endpoint, those yet to be written included.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Public {

  /** The reason, for whoever reviews who may call what. Not empty. */
  String value();
}
