/** Measures what the processor costs a compilation. */
@NullMarked
package dev.keyway.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
