/**
 * WebSockets (RFC 6455): what endpoints with {@link dev.keyway.WebSocket} talk through, and the frames
 * below it. The handshake is an ordinary request, and belongs to {@link dev.keyway.request}.
 */
@NullMarked
package dev.keyway.websocket;

import org.jspecify.annotations.NullMarked;
