/**
 * Writes openapi.json.
 *
 * <p>Input: the {@link dev.keyway.processor.plan.OpenApiPlan}. Output: the text of the document,
 * the same bytes for the same plan. Nothing is decided here; what an operation requires, answers
 * and is called, the plan says.
 */
@NullMarked
package dev.keyway.processor.emit.openapi;

import org.jspecify.annotations.NullMarked;
