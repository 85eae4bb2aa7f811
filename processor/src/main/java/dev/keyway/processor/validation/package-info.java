/**
 * The rules: one class each, first on what is declared, then on the whole.
 *
 * <p>Input: the {@code Api} or the {@code DependencyGraph}. Output: diagnostics, nothing else.
 */
@NullMarked
package dev.keyway.processor.validation;

import org.jspecify.annotations.NullMarked;
