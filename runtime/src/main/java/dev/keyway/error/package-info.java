/**
 * From whatever ends a request early to an answer: problem documents (RFC 9457) that say what the
 * caller can act on and nothing internal.
 */
@NullMarked
package dev.keyway.error;

import org.jspecify.annotations.NullMarked;
