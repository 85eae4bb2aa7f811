package dev.keyway.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Requires scopes (RFC 6749, section 3.3): all of them, and all that are written further out.
 *
 * <p>On a parameter with {@link dev.keyway.Depends}, that dependency and what is below it must check
 * them. On an endpoint method, a routes class or the API, everything below must hold them too; with
 * {@link #on()}, the named dependency is run for its effect with these scopes. On an annotation type,
 * that annotation stands for this one.
 *
 * <p>Scopes are checked by a dependency that takes {@link SecurityScopes}, or by generated code right
 * after a dependency has returned {@link GrantedScopes}. Scopes that reach neither, and scopes that no
 * scheme declares, don't compile.
 */
@Documented
@Repeatable(Security.List.class)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Security {

  /** The scopes, all of which are required. */
  String[] value() default {};

  /**
   * Alternatives, one of which is required as well: each is a scope, or several joined by spaces which
   * are required together. {@code @Security(anyOf = {"admin", "items:read profile"})} lets pass who has
   * {@code admin}, and who has both {@code items:read} and {@code profile}. This is the only way to write
   * OR. All alternatives belong to one scheme.
   */
  String[] anyOf() default {};

  /** On a method, routes class or API: the dependency to run with these scopes. */
  String on() default "";

  /** Several {@link Security}. */
  @Documented
  @Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE
  })
  @Retention(RetentionPolicy.CLASS)
  @interface List {

    /** The requirements, joined by AND. */
    Security[] value();
  }
}
