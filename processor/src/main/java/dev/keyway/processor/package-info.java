/**
 * The annotation processor: a shell around stages that each turn one immutable value into the next.
 *
 * <p>{@code discovery} reads the declarations, {@code model} holds them, {@code graph} resolves who
 * supplies what, {@code validation} finds what is wrong, {@code plan} decides everything, and {@code
 * emit} writes it down.
 */
@NullMarked
package dev.keyway.processor;

import org.jspecify.annotations.NullMarked;
