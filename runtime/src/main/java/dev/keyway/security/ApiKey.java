package dev.keyway.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A security scheme: a key in a header field, the query or a cookie. It has no scopes.
 *
 * <p>It is written on an annotation type of the API's own. A parameter marked with that annotation
 * receives the credential; as {@code Optional} or {@code @Nullable} it may be absent.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ApiKey {

  /** The name of the scheme in OpenAPI. By default the simple name of the annotation type. */
  String name() default "";

  /** Where the key is. */
  ApiKeyIn in();

  /** The name of the header field, query parameter or cookie. */
  String parameter();

  /** The realm of the challenges. By default the API's title. */
  String realm() default "";

  /** OpenAPI's description of the scheme. */
  String description() default "";
}
