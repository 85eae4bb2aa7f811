/** Calls the example as its clients do. */
@NullMarked
package dev.keyway.example;

import org.jspecify.annotations.NullMarked;
