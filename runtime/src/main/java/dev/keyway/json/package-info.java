/**
 * Reads request bodies from JSON and writes answers as JSON, strictly and by the declared type.
 */
@NullMarked
package dev.keyway.json;

import org.jspecify.annotations.NullMarked;
