package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter that receives the JSON body. Only needed where the type alone doesn't say so: records
 * and collections and maps of records come from the body anyway.
 *
 * <p>A single body parameter is the whole body. Where an endpoint and what it depends on have several,
 * the body is an object with a member for each of them.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Body {

  /**
   * The name of the parameter's member. By default that of the parameter. A name makes it a member, as
   * {@link #embed} does.
   */
  String value() default "";

  /**
   * Whether the body is an object with the parameter as a member even where it is the only one: {@code
   * {"item": {...}}} instead of {@code {...}}.
   */
  boolean embed() default false;
}
