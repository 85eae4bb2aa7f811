package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The licence of an API, in {@code @Api(license = ...)}. */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface License {

  /** Its name: {@code Apache 2.0}. */
  String name();

  /** Its SPDX expression: {@code Apache-2.0}. Not together with {@link #url}. */
  String identifier() default "";

  /** Its text: {@code https://...}, or a path that is resolved against the document's URL. */
  String url() default "";
}
