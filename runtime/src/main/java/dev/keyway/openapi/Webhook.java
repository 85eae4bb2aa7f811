package dev.keyway.openapi;

import dev.keyway.routing.HttpMethod;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request that the API sends to those who have asked for it, on a method of an interface. It stands
 * under {@code webhooks} in the OpenAPI document, and nothing is served for it: how it is sent is up to
 * the program.
 *
 * <p>The method's parameters are what is sent: one of them the body, as the API writes JSON, the others
 * annotated with {@code @QueryParam}, {@code @HeaderParam} or {@code @CookieParam}. Its result is the
 * JSON that the receiver should answer with; {@code void} for an answer of which nothing is read.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Webhook {

  /** Its name in the document, such as {@code order-shipped}. */
  String value();

  /** The method of the request. */
  HttpMethod method() default HttpMethod.POST;

  /** The status that the receiver should answer with, from 200 to 299. */
  int status() default 200;

  /** OpenAPI's id of the operation, unique in the API. By default the method's name. */
  String operationId() default "";

  /** OpenAPI's tags. */
  String[] tags() default {};
}
