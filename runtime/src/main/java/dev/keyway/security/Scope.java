package dev.keyway.security;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A scope that a security scheme declares. */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Scope {

  /** The scope-token: printable ASCII without space, quote and backslash (RFC 6749, section 3.3). */
  String name();

  /**
   * Scopes that whoever was granted this one has, too, and those that they imply. Closed over at compile
   * time; a scope that implies itself doesn't compile.
   */
  String[] implies() default {};

  /** What it allows, for the person who grants it. */
  String description() default "";
}
