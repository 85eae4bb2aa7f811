/** What the compared servers serve: the same data and the same logic for all of them. */
@NullMarked
package dev.keyway.benchmarks.service;

import org.jspecify.annotations.NullMarked;
