package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the {@code format} of a value's schema in the OpenAPI document, for instance {@code password}.
 *
 * <p>It describes and isn't checked: formats that Keyway checks follow from the Java type ({@code
 * java.time.LocalDate} is {@code date}). Without it, the format is the Java type's own, if it has one.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Format {
  /** A name from OpenAPI's format registry, or one of your own. */
  String value();
}
