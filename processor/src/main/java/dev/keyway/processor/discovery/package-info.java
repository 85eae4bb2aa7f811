/**
 * Reads the declarations of a compilation.
 *
 * <p>Input: the elements of a round. Output: one {@link dev.keyway.processor.model.Api} for each API
 * class, without whatever was reported as broken and without what depends on it, so that later stages
 * only tell what is wrong besides. Each reader gives back a well-formed record or has reported why not.
 */
@NullMarked
package dev.keyway.processor.discovery;

import org.jspecify.annotations.NullMarked;
