package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promises that an endpoint or dependency doesn't block: no input or output, no lock that is held for
 * long, no long computation. It is then called on the IO thread, which saves the hand-over to another
 * thread; an endpoint whose steps all promise so never leaves the IO thread.
 *
 * <p>For a dependency that is closed with its request, the promise holds for closing it, too.
 *
 * <p>A broken promise stops all other requests of that IO thread for as long. Without the annotation a
 * method runs on a worker (see {@code KeywayServer.Builder.workers}).
 */
@Documented
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
@Retention(RetentionPolicy.CLASS)
public @interface NonBlocking {}
