/**
 * From a request's method and raw path to the endpoint that serves it. The generated {@link
 * dev.keyway.routing.Router} compares; {@link dev.keyway.routing.RoutingHandler} decides what HTTP
 * asks for when nothing fits. There is no other path matcher.
 */
@NullMarked
package dev.keyway.routing;

import org.jspecify.annotations.NullMarked;
