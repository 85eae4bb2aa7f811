/**
 * What is wrong with the user's declarations, and how it is told.
 *
 * <p>Every stage reports into {@link dev.keyway.processor.diagnostic.Diagnostics}; the shell prints
 * them at the end, in the order of the source.
 */
@NullMarked
package dev.keyway.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
