/**
 * Decides everything: what runs for each endpoint in which order and on which thread, what each scope set
 * is, and how everything is named.
 *
 * <p>Input: the resolved {@code DependencyGraph}. Output: the {@link
 * dev.keyway.processor.plan.ApiPlan}, from which both emitters write without deciding anything.
 */
@NullMarked
package dev.keyway.processor.plan;

import org.jspecify.annotations.NullMarked;
