/**
 * Serves an application: {@link dev.keyway.server.Application} puts the handlers in order, {@link
 * dev.keyway.server.KeywayServer} opens the port and closes everything again.
 */
@NullMarked
package dev.keyway.server;

import org.jspecify.annotations.NullMarked;
