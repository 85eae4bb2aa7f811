/** Helpers for generated code only: public because they must be, not meant for people. */
@NullMarked
package dev.keyway.support;

import org.jspecify.annotations.NullMarked;
