package dev.keyway.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves something out of the OpenAPI document that is there all the same: a parameter from the path,
 * query, header, cookies or a form, an endpoint, or all endpoints of a class and of the classes in it.
 *
 * <p>It keeps nobody out: what is hidden is served to whoever knows of it, with the same checks, and
 * stands in {@code security.lock} and the scope report.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Hidden {}
