/**
 * Rules about the whole.
 */
@NullMarked
package dev.keyway.processor.validation.graph;

import org.jspecify.annotations.NullMarked;
