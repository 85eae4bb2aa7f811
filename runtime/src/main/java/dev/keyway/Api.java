package dev.keyway;

import dev.keyway.openapi.Contact;
import dev.keyway.openapi.ExternalDocs;
import dev.keyway.openapi.License;
import dev.keyway.openapi.Server;
import dev.keyway.openapi.Tag;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An API: its title and version, and its composition root. Its {@link Provides} methods supply what
 * can't be constructed.
 *
 * <p>Beside it, the processor writes {@code <Api>Application}, whose {@code create(api)} makes all
 * components and is what {@code KeywayServer} serves.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Api {

  /** OpenAPI's title; also the realm of the challenges unless a scheme says otherwise. */
  String title();

  /** OpenAPI's version of the API. */
  String version();

  /** OpenAPI's summary of the API, without Markdown. By default none. */
  String summary() default "";

  /** OpenAPI's description. By default the class' Javadoc. */
  String description() default "";

  /**
   * Where the terms of service are: {@code https://...}, or a path that is resolved against the
   * document's URL. By default not told.
   */
  String termsOfService() default "";

  /** Whom to ask. By default not told. */
  Contact contact() default @Contact;

  /** The licence. By default not told. */
  License license() default @License(name = "");

  /**
   * Where the API can be called, the one to prefer first. By default, where the document itself is
   * served: also below a prefix that it is mounted under.
   */
  Server[] servers() default {};

  /**
   * The tags of the operations, in the order in which pages list them. Operations may have others, too;
   * those follow.
   */
  Tag[] tags() default {};

  /** Where to read more. By default nowhere. */
  ExternalDocs externalDocs() default @ExternalDocs(url = "");

  /** The path template before those of all endpoints. */
  String prefix() default "";

  /** The classes with endpoints, also from other jars. By default all of this compilation. */
  Class<?>[] routes() default {};

  /**
   * The interfaces whose {@code @Webhook} methods describe what the API sends, also from other jars. By
   * default all of this compilation.
   */
  Class<?>[] webhooks() default {};

  /** Where {@code openapi.json} is served; empty: nowhere. */
  String openapi() default "/openapi.json";

  /** Where the documentation page is served; empty: nowhere. */
  String docs() default "/docs";

  /**
   * Where the scope report is served: who may call what, and why. Empty, the default: nowhere. It tells
   * whoever can reach it how the API is protected, and is meant for development.
   */
  String securityReport() default "";

  /** Where it is answered with 200 that the process lives. Empty, the default: nowhere. */
  String health() default "";

  /**
   * Where it is answered whether the server wants requests: with 200, and with 503 once it is to stop.
   * Empty, the default: nowhere.
   */
  String readiness() default "";

  /**
   * Whether a path that differs from an endpoint's in the trailing slash alone is redirected to it, with
   * 307. By default it is; else it is 404.
   */
  boolean redirectSlashes() default true;

  /**
   * Whether a member of a JSON body that its type doesn't have is refused, with 422. By default it is
   * passed over, since a client may be newer than the server. Jackson's {@code
   * @JsonIgnoreProperties(ignoreUnknown = ...)} on a type decides for that type.
   */
  boolean forbidUnknown() default false;
}
