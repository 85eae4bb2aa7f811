package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameter that receives the body, as JSON or as it is.
 *
 * <p><b>JSON.</b> Only needed where the type alone doesn't say so: records
 * and collections and maps of records come from the body anyway.
 *
 * <p>A single body parameter is the whole body. Where an endpoint and what it depends on have several,
 * the body is an object with a member for each of them.
 *
 * <p><b>As it is.</b> A {@code byte[]} or {@code java.io.InputStream} receives the bytes of the body, of
 * {@code application/octet-stream} unless {@link #consumes} says otherwise; a {@code String} with {@code
 * consumes} its text, in the charset that the request names, by default UTF-8. A stream is handed out
 * when the body has arrived: in memory or in a temporary file, as files of a form are, and for as long as
 * those.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Body {

  /**
   * The name of the parameter's member. By default that of the parameter. A name makes it a member, as
   * {@link #embed} does.
   */
  String value() default "";

  /**
   * Whether the body is an object with the parameter as a member even where it is the only one: {@code
   * {"item": {...}}} instead of {@code {...}}.
   */
  boolean embed() default false;

  /**
   * The media types of a body that is received as it is, also as ranges: {@code image/*}. Another one is
   * answered with 415, before the body is read.
   */
  String[] consumes() default {};
}
