package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the API sends because of a request to an endpoint, and where to: all that the {@link Callback}
 * methods of some interfaces describe. Several endpoints can name the same interface.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Callbacks {

  /** The interfaces, also from other jars. */
  Class<?>[] value();
}
