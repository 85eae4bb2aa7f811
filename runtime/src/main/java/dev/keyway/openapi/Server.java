package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where an API can be called, in {@code @Api(servers = ...)}. It is documentation for clients: whether the
 * API answers there is up to where it runs.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Server {

  /**
   * What comes before every path: {@code https://api.example.com/v1}, or a path that is resolved against
   * the document's URL. Without a query, and without a slash at its end, since every path begins with
   * one. {@code {name}} stands for one of the {@link #variables}.
   */
  String url();

  /** What it is for, in Markdown. */
  String description() default "";

  /** All that stand in the URL. */
  ServerVariable[] variables() default {};
}
