package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whom to ask about an API, in {@code @Api(contact = ...)}. Says at least one of the three. */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Contact {

  /** The name of the person or organization. */
  String name() default "";

  /** Their page: {@code https://...}, or a path that is resolved against the document's URL. */
  String url() default "";

  /** Their mail address. */
  String email() default "";
}
