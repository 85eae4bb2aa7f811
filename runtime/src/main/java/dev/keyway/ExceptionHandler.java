package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the answer to an exception: its first parameter says which. Others may be {@link
 * Request}, {@link ResponseHeaders} and {@link BackgroundTasks}.
 *
 * <p>On a class with endpoints it is for those, and for the endpoints of classes inside it; on the API
 * class, or on a class with dependencies and no endpoints, for all. Whatever an endpoint, its
 * dependencies or their closing throws is answered by the handler of the closest superclass; of two for
 * the same type, by that of the class which is closer to the endpoint.
 *
 * <p>What the method returns is sent: a {@link Problem} as a problem document, another value as JSON by
 * its declared type, and with {@code void} a problem document that says no more than the status. It may
 * throw {@link HttpException} to answer that instead.
 *
 * <p>An {@link HttpException} is an answer already and never gets here, and neither do the refusals of
 * Keyway's own: missing credentials, tokens that aren't good, missing scopes, values of the request that
 * aren't valid. So no handler can let anybody in.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ExceptionHandler {

  /** The status of the answer, from 400 to 599. From 500 on the exception is logged. */
  int status();
}
