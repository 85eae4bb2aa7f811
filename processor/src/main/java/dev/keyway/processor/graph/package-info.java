/**
 * Finds out who supplies what: every request resolved to a dependency or a component.
 *
 * <p>Input: the declared {@code Api}. Output: the {@link dev.keyway.processor.graph.DependencyGraph},
 * which holds only endpoints all of whose dependencies were found.
 */
@NullMarked
package dev.keyway.processor.graph;

import org.jspecify.annotations.NullMarked;
