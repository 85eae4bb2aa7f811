/** Measures the parts of a request one by one, with JMH. */
@NullMarked
package dev.keyway.benchmarks.parts;

import org.jspecify.annotations.NullMarked;
