package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter whose value comes from the header fields.
 *
 * <p>Names ignore case (RFC 9110, section 5.1). Without a name, {@code userAgent} reads
 * {@code User-Agent}. It is required unless it is an {@code Optional}, {@code @Nullable} or has a
 * {@link Default}.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface HeaderParam {

  /** The name in the request. By default that of the parameter. */
  String value() default "";
}
