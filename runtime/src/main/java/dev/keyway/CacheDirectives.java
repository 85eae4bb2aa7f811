package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may keep the answers of an endpoint, and for how long: the {@code Cache-Control} of all that
 * it answers without an error, unless the answer has one of its own.
 *
 * <pre>{@code
 * @Get("/prices")
 * @CacheDirectives("public, max-age=300")
 * List<Price> prices() { ... }
 * }</pre>
 *
 * <p>Checked when it is compiled: only {@code GET} and {@code HEAD} are kept by caches, so on other
 * methods there is only {@code no-store}; and what needs a credential is not for a cache that serves
 * several users, since that asks nobody for one. Errors are {@code no-store} whatever stands here.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface CacheDirectives {

  /**
   * The directives of RFC 9111, section 5.2.2, RFC 5861 and RFC 8246, with commas between them. Times
   * are in seconds.
   */
  String value();
}
