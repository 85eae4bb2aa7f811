/**
 * A small API on Keyway: users with hashed passwords, the items they own, and a token endpoint that
 * grants no more than a user may have. {@link dev.keyway.example.ExampleApi} is where to start.
 */
@NullMarked
package dev.keyway.example;

import org.jspecify.annotations.NullMarked;
