package dev.keyway.openapi;

import dev.keyway.routing.HttpMethod;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request that the API sends to a URL which it was given with another request, on a method of an
 * interface that an endpoint names in its {@link Callbacks}. It stands under {@code callbacks} of that
 * endpoint's operation in the OpenAPI document, and nothing is served for it: how it is sent is up to the
 * program.
 *
 * <p>Parameters and result are those of a {@link Webhook}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Callback {

  /**
   * The URL, with OpenAPI's runtime expressions in braces: {@code
   * {$request.body#/callbackUrl}/invoices/{$response.body#/id}}. An expression is {@code $request.} or
   * {@code $response.} and then {@code path.name}, {@code query.name}, {@code header.name} or {@code body#}
   * with a JSON pointer (RFC 6901); or {@code $url}, {@code $method} or {@code $statusCode}. One that leads
   * to nothing that the endpoint declares doesn't compile.
   */
  String value();

  /** Its name in the document. By default the method's. Those of one name are listed together. */
  String name() default "";

  /** The method of the request. */
  HttpMethod method() default HttpMethod.POST;

  /** The status that the receiver should answer with, from 200 to 299. */
  int status() default 200;

  /** OpenAPI's id of the operation, unique in the API. By default the method's name. */
  String operationId() default "";

  /** OpenAPI's tags. */
  String[] tags() default {};
}
