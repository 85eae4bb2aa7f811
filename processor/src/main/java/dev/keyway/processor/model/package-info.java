/**
 * What the user declared, as immutable values that know nothing of javac.
 *
 * <p>Input: what {@code discovery} reads from the elements of a compilation. Output: the {@link
 * dev.keyway.processor.model.Api} that {@code graph}, {@code validation} and {@code plan} work on. Lists keep the order of
 * declaration and are copied on the way in; what may be absent is an {@code Optional}.
 */
@NullMarked
package dev.keyway.processor.model;

import org.jspecify.annotations.NullMarked;
