package dev.keyway.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A security scheme: an OAuth 2 bearer token (RFC 6750), had by the client credentials grant.
 *
 * <p>It is written on an annotation type of the API's own. A parameter marked with that annotation
 * receives the credential; as {@code Optional} or {@code @Nullable} it may be absent.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OAuth2ClientCredentialsBearer {

  /** The name of the scheme in OpenAPI. By default the simple name of the annotation type. */
  String name() default "";

  /** Where tokens are had; relative to the server's URL. */
  String tokenUrl();

  /** Where tokens are refreshed; relative to the server's URL. By default not told. */
  String refreshUrl() default "";

  /** The scopes that exist. */
  Scope[] scopes() default {};

  /** The realm of the challenges. By default the API's title. */
  String realm() default "";

  /** OpenAPI's description of the scheme. */
  String description() default "";
}
