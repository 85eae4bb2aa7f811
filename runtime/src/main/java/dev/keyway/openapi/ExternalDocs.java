package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where more is to be read: of an API, in {@code @Api(externalDocs = ...)}, of a {@link Tag}, or, on its
 * method, of an endpoint, a {@link Webhook} or a {@link Callback}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ExternalDocs {

  /** Where: {@code https://...}, or a path that is resolved against the document's URL. */
  String url();

  /** What is there, in Markdown. */
  String description() default "";
}
