/**
 * A request as endpoints see it, and what carries it through its steps: {@link
 * dev.keyway.request.RequestHandler} takes Undertow's exchange, and hands endpoints a {@link
 * dev.keyway.request.RequestContext} in which nothing of Undertow shows.
 */
@NullMarked
package dev.keyway.request;

import org.jspecify.annotations.NullMarked;
