/** Tests of serving the OpenAPI document and its page. */
@NullMarked
package dev.keyway.openapi;

import org.jspecify.annotations.NullMarked;
