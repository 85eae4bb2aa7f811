/**
 * A request as endpoints see it, and what carries it through its steps: {@link
 * dev.keyway.request.RequestHandler} takes Undertow's exchange, and hands endpoints a {@link
 * dev.keyway.request.RequestContext} in which nothing of Undertow shows.
 *
 * <p>A request is one object, written in levels of one responsibility each, from {@link
 * dev.keyway.request.ReceivedRequest}, which has what was sent, to {@link
 * dev.keyway.request.RequestContext}, which says what comes next.
 */
@NullMarked
package dev.keyway.request;

import org.jspecify.annotations.NullMarked;
