/** Bodies that are checked by a provider of Jakarta Validation instead of generated code. */
@NullMarked
package dev.keyway.validation;

import org.jspecify.annotations.NullMarked;
