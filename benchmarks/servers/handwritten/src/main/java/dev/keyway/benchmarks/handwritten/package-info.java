/** The compared service, written by hand on the libraries that Keyway is built on. */
@NullMarked
package dev.keyway.benchmarks.handwritten;

import org.jspecify.annotations.NullMarked;
