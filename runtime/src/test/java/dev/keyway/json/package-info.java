/** Tests of reading and writing JSON. */
@NullMarked
package dev.keyway.json;

import org.jspecify.annotations.NullMarked;
