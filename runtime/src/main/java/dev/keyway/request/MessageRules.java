package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.routing.EndpointHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;

/**
 * Refuses messages that HTTP's specifications refuse and Undertow lets pass:
 *
 * <ul>
 *   <li>505 for versions other than HTTP/1.0, HTTP/1.1 and HTTP/2;
 *   <li>501 for a {@code Transfer-Encoding} other than {@code chunked}, 400 for one in HTTP/1.0: where
 *       such a message ends is anyone's guess (RFC 9112, section 6.1), so its connection is closed;
 *   <li>400 for more than one {@code Authorization} field: it is a singleton, and another reader might
 *       take the other one (RFC 9110, section 5.3).
 * </ul>
 */
public final class MessageRules implements EndpointHandler {
  private final EndpointHandler next;

  /** Lets what it doesn't refuse go to the next handler. */
  public MessageRules(EndpointHandler next) {
    this.next = next;
  }

  @Override
  public void handle(RequestContext request) throws Exception {
    HttpServerExchange exchange = request.exchange();
    HttpString protocol = exchange.getProtocol();
    if (!isKnown(protocol)) {
      exchange.setPersistent(false);
      throw new HttpException(505, "HTTP Version Not Supported");
    }
    HeaderMap headers = exchange.getRequestHeaders();
    HeaderValues encoding = headers.get(Headers.TRANSFER_ENCODING);
    if (encoding != null) {
      checkEncoding(exchange, encoding);
    }
    HeaderValues authorization = headers.get(Headers.AUTHORIZATION);
    if (authorization != null && authorization.size() > 1) {
      throw new HttpException(400, "Authorization is repeated");
    }
    next.handle(request);
  }

  private static boolean isKnown(HttpString protocol) {
    return protocol.equals(Protocols.HTTP_1_1)
        || protocol.equals(Protocols.HTTP_1_0)
        || protocol.equals(Protocols.HTTP_2_0);
  }

  private static void checkEncoding(HttpServerExchange exchange, HeaderValues encoding) {
    if (!exchange.isHttp11()) {
      exchange.setPersistent(false);
      throw new HttpException(400, "Transfer-Encoding needs HTTP/1.1");
    }
    if (encoding.size() != 1 || !encoding.getFirst().equalsIgnoreCase("chunked")) {
      exchange.setPersistent(false);
      throw new HttpException(501, "Transfer-Encoding must be chunked");
    }
  }

  @Override
  public String toString() {
    return "message rules → " + next;
  }
}
