package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a dependency: what it returns can be asked for with {@link Depends}, and its own
 * parameters are request values and dependencies like those of an endpoint.
 *
 * <p>It is called at most once per request for each distinct set of scopes that it, or anything below
 * it, can see. With {@code jakarta.inject.Singleton} it is a component instead: called once, when the
 * application is created, with other components as its parameters.
 *
 * <p>What is {@link AutoCloseable} is closed at the end of the request, in the reverse of the order in
 * which it was made; a {@link UnitOfWork} is told before how the request went.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Provides {

  /** The name to ask for with {@link Depends#value()}. By default the method's. */
  String value() default "";

  /**
   * Whether the value, if its type is {@link AutoCloseable}, is closed: at the end of the request, or
   * for a component at shutdown. By default it is; {@code false} if it belongs to somebody else.
   */
  boolean close() default true;
}
