/**
 * Keyway's annotations for endpoints, parameters and dependencies, and {@link
 * dev.keyway.HttpException}, with which the methods they mark refuse a request. The annotation
 * processor reads the annotations; at run time nothing does.
 */
@NullMarked
package dev.keyway;

import org.jspecify.annotations.NullMarked;
