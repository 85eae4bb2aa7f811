package dev.keyway.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A security scheme: a bearer token (RFC 6750) of an issuer whose flows and URLs are found at its
 * discovery document (OpenID Connect Discovery 1.0). Clients and the documentation page read that
 * document; Keyway doesn't: who verifies the tokens says which issuer it trusts.
 *
 * <p>It is written on an annotation type of the API's own. A parameter marked with that annotation
 * receives the credential; as {@code Optional} or {@code @Nullable} it may be absent.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OpenIdConnectBearer {

  /** The name of the scheme in OpenAPI. By default the simple name of the annotation type. */
  String name() default "";

  /**
   * Where the discovery document is, which ends in {@code /.well-known/openid-configuration}; relative
   * to the server's URL.
   */
  String openIdConnectUrl();

  /** The scopes that exist. OpenAPI lists only those that an operation requires. */
  Scope[] scopes() default {};

  /** The realm of the challenges. By default the API's title. */
  String realm() default "";

  /** OpenAPI's description of the scheme. */
  String description() default "";
}
