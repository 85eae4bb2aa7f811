/**
 * Rules about what is declared.
 */
@NullMarked
package dev.keyway.processor.validation.declaration;

import org.jspecify.annotations.NullMarked;
