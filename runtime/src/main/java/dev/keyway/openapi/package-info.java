/**
 * Serves the generated OpenAPI document and a page to read and try it with.
 */
@NullMarked
package dev.keyway.openapi;

import org.jspecify.annotations.NullMarked;
