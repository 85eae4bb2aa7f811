package dev.keyway.request;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as it was received, but for its body. */
public abstract sealed class ReceivedRequest permits HandledRequest {
  private final HttpServerExchange exchange;

  ReceivedRequest(HttpServerExchange exchange) {
    this.exchange = exchange;
  }

  /** The method as it was sent. */
  public String method() {
    return exchange.getRequestMethod().toString();
  }

  /** The whole path as it was sent, that of the place where the application is mounted included. */
  public String rawPath() {
    return RawTarget.path(exchange);
  }

  /** How the client speaks to us, as far as we know: {@code http} or {@code https}. */
  public String scheme() {
    return exchange.getRequestScheme();
  }

  /**
   * The address of the client: the other end of the connection, or whoever a trusted proxy says is
   * there. Null if the connection has no such address.
   */
  public @Nullable InetAddress clientAddress() {
    InetSocketAddress source = exchange.getSourceAddress();
    return source == null ? null : source.getAddress();
  }

  /** The query as it was sent, without its question mark; empty if there is none. */
  public String rawQuery() {
    return exchange.getQueryString();
  }

  /** The last of the field lines with a name, or null. */
  public @Nullable String headerValue(String name) {
    return exchange.getRequestHeaders().getLast(name);
  }

  /** All field lines with a name, in order; unmodifiable. */
  public List<String> headerValues(String name) {
    return headerValues(exchange.getRequestHeaders().get(name));
  }

  /** All lines of {@code Authorization}, in order; unmodifiable. */
  public List<String> authorization() {
    return headerValues(exchange.getRequestHeaders().get(Headers.AUTHORIZATION));
  }

  /** All lines of {@code Content-Type}, in order; unmodifiable. */
  List<String> contentType() {
    return headerValues(exchange.getRequestHeaders().get(Headers.CONTENT_TYPE));
  }

  private static List<String> headerValues(@Nullable HeaderValues values) {
    if (values == null) {
      return List.of();
    }
    return values.size() == 1 ? List.of(values.getFirst()) : List.copyOf(values);
  }

  final HttpServerExchange exchange() {
    return exchange;
  }
}
