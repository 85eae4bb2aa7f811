package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An example for the OpenAPI document: of a value of the request, a JSON body, a member of a record or
 * class, a record or class itself, or, on an endpoint method, of its answer.
 *
 * <p>An example that isn't JSON, or that a request couldn't send or an answer couldn't hold, doesn't
 * compile.
 */
@Documented
@Repeatable(Example.List.class)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Example {

  /** The text itself where the value is a text in JSON, as {@code 2030-12-31}; else JSON. */
  String value();

  /**
   * Its name, in letters, digits, '.', '_' and '-'. By default it has none. Parameters other than form
   * fields, bodies and answers can have named examples, which pages let one choose from; then all of
   * them are.
   */
  String name() default "";

  /** What it shows, in a line. Only with a name. */
  String summary() default "";

  /** What it shows, in Markdown. Only with a name. */
  String description() default "";

  /** Several examples. */
  @Documented
  @Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
  @Retention(RetentionPolicy.CLASS)
  @interface List {

    /** The examples. */
    Example[] value();
  }
}
