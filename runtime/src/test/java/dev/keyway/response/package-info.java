/** Tests of what endpoints answer with. */
@NullMarked
package dev.keyway.response;

import org.jspecify.annotations.NullMarked;
