/**
 * What endpoints can answer beside a plain value: {@link dev.keyway.response.Response} with a status,
 * header fields and cookies.
 */
@NullMarked
package dev.keyway.response;

import org.jspecify.annotations.NullMarked;
