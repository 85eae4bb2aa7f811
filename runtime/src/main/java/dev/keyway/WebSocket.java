package dev.keyway;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method the endpoint of a WebSocket (RFC 6455): of {@code GET} on a path, by a handshake.
 *
 * <pre>{@code
 * @WebSocket("/echo")
 * void echo(WebSocketConnection connection) throws Exception {
 *   while (true) {
 *     connection.sendText(connection.receiveText());
 *   }
 * }
 * }</pre>
 *
 * <p>The method has one parameter of type {@link dev.keyway.websocket.WebSocketConnection}, or {@link
 * dev.keyway.websocket.JsonConnection} where messages are JSON; the others are those of any endpoint but
 * for a body, and are there before the handshake is answered. So are its dependencies: credentials and scopes are checked, and whatever is refused is an ordinary answer. The
 * method is called when the connection is open, on a thread of its own, and the connection is closed
 * when it returns.
 *
 * <p>Browsers connect only from pages of the same origin, or of one that {@link
 * dev.keyway.server.Cors} allows.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface WebSocket {

  /**
   * The path template below the prefixes of the routes classes, as that of {@link Get}. By default the
   * prefix itself.
   */
  String value() default "";

  /**
   * The subprotocols that can be agreed on, the preferred first. A client that asks for others only is
   * refused; one that asks for none isn't. By default none, whatever the client asks for.
   *
   * <p>Beside one of them a script in a browser, which can't send {@code Authorization}, may ask for
   * {@code bearer.} with its token behind it.
   */
  String[] subprotocols() default {};

  /**
   * The OpenAPI operation id, which must be unique in the API. By default the method's name, with
   * that of the annotation behind it where the method has several.
   */
  String operationId() default "";

  /** The OpenAPI tags, added to those of the routes classes. */
  String[] tags() default {};
}
