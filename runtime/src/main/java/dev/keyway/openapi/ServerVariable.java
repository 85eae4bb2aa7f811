package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A part of the URL of a {@link Server} that whoever calls it chooses. */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface ServerVariable {

  /** As it stands in braces in the URL. */
  String name();

  /** Its value unless another is chosen; one of the {@link #values}, if there are any. */
  String defaultValue();

  /** All that can be chosen. By default anything can. */
  String[] values() default {};

  /** What it is, in Markdown. */
  String description() default "";
}
