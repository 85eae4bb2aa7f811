/**
 * Writes Java sources.
 *
 * <p>Input: the {@code ApiPlan}. Output: JavaPoet files. Nothing is decided here.
 */
@NullMarked
package dev.keyway.processor.emit.java;

import org.jspecify.annotations.NullMarked;
