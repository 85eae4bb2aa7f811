package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A tag of operations, in {@code @Api(tags = ...)}: pages list their operations in the order of these. */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Tag {

  /** As the operations have it. */
  String name();

  /** What they have in common, in Markdown. */
  String description() default "";

  /** Where to read more. By default nowhere. */
  ExternalDocs externalDocs() default @ExternalDocs(url = "");
}
