package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a dependency.
 *
 * <p>On a parameter, the dependency's value is passed: found by the parameter's type among the methods
 * with {@link Provides} and the components, or by name where types clash. A record or class that nobody
 * provides is made through its one constructor, whose parameters are request values and dependencies
 * themselves. On an endpoint method, a routes class or the API, the dependency is run for its effect,
 * before those further in. On an annotation type, that annotation stands for this one.
 *
 * <p>What can't be found, or not unambiguously, doesn't compile.
 */
@Documented
@Repeatable(Depends.List.class)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Depends {

  /**
   * The name of the dependency: that of its {@link Provides} method, if need be with the simple name of
   * its class before it ({@code "Auth.currentUser"}). By default the parameter's type decides.
   */
  String value() default "";

  /** With {@code false}, the dependency is called again instead of sharing the request's value. */
  boolean cached() default true;

  /** Several {@link Depends}. */
  @Documented
  @Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
  @Retention(RetentionPolicy.CLASS)
  @interface List {

    /** The dependencies, in the order in which they run. */
    Depends[] value();
  }
}
