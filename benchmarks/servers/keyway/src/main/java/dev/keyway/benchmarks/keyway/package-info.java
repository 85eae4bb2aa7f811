/** The compared service, written with Keyway. */
@NullMarked
package dev.keyway.benchmarks.keyway;

import org.jspecify.annotations.NullMarked;
