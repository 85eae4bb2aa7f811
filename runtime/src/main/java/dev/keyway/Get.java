package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the endpoint of {@code GET} on a path.
 * Its answers to {@code HEAD} follow from it: the same checks and fields without the content
 * (RFC 9110, section 9.3.2).
 *
 * <p>The method must be a plain instance method that generated code in its package can call. Its
 * parameters are described by {@link Depends} and {@link PathParam} with its siblings; its result is
 * the answer, as JSON.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Get {

  /**
   * The path template below the prefixes of the routes classes: {@code {name}} stands for one
   * segment or a part of it, {@code {name:path}} at the end for the rest. By default the prefix
   * itself.
   */
  String value() default "";

  /** The status of the answer. By default 200, or 204 where the method is {@code void}. */
  int status() default 0;

  /**
   * A supertype of the method's type: only what it declares is sent. By default the type the method
   * declares.
   */
  Class<?> response() default Void.class;

  /**
   * The media type of the answer. By default {@code application/json}. One whose content is JSON ({@code
   * application/geo+json}) is written as JSON; with any other, the method returns a {@code String}, sent
   * in UTF-8, or a {@code byte[]}, as they are.
   */
  String produces() default "";

  /**
   * The OpenAPI operation id, which must be unique in the API. By default the method's name, with
   * that of the annotation behind it where the method has several.
   */
  String operationId() default "";

  /** The OpenAPI tags, added to those of the routes classes. */
  String[] tags() default {};
}
