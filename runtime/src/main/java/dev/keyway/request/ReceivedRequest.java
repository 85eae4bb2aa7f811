package dev.keyway.request;

import dev.keyway.HttpException;
import dev.keyway.routing.RequestPath;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was received, but for its body: its method, path, query and header fields, raw and
 * taken apart. Nothing is taken apart before it is asked for.
 */
public abstract sealed class ReceivedRequest permits HandledRequest {
  private final HttpServerExchange exchange;
  private final RequestLimits limits;

  private @Nullable RequestPath path;
  private @Nullable Fields query;
  private @Nullable Fields cookies;

  ReceivedRequest(HttpServerExchange exchange, RequestLimits limits) {
    this.exchange = exchange;
    this.limits = limits;
  }

  // Raw.

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

  // Taken apart.

  /**
   * The path below the place where the application is mounted.
   *
   * @throws HttpException 400 if it is malformed, 404 if it isn't below that place
   */
  public RequestPath path() {
    RequestPath parsed = path;
    if (parsed == null) {
      parsed = RequestPath.parse(RawTarget.relativePath(exchange));
      path = parsed;
    }
    return parsed;
  }

  /**
   * The last of the query parameters with a name, or null.
   *
   * @throws HttpException 400 if the query is malformed or has too many parameters
   */
  public @Nullable String queryValue(String name) {
    return query().last(name);
  }

  /** All query parameters with a name, in order; unmodifiable. */
  List<String> queryValues(String name) {
    Fields query = query();
    List<String> several = query.severalOrNull(name);
    if (several != null) {
      return List.copyOf(several);
    }
    String last = query.last(name);
    return last == null ? List.of() : List.of(last);
  }

  /** The names of the query parameters, each once, in order; unmodifiable. */
  List<String> queryNames() {
    return query().names().stream().distinct().toList();
  }

  /** The last of the cookies with a name, or null. */
  public @Nullable String cookieValue(String name) {
    return cookies().last(name);
  }

  /**
   * The parameters in the query.
   *
   * @throws HttpException 400 if it is malformed or has too many
   */
  Fields query() {
    Fields parsed = query;
    if (parsed == null) {
      String raw = exchange.getQueryString();
      parsed = raw.isEmpty() ? Fields.NONE : Fields.parseForm(raw, limits.parameterLimit());
      if (parsed == null) {
        throw new HttpException(400, "The query is malformed");
      }
      query = parsed;
    }
    return parsed;
  }

  /** The cookies. */
  Fields cookies() {
    Fields parsed = cookies;
    if (parsed == null) {
      HeaderValues lines = exchange.getRequestHeaders().get(Headers.COOKIE);
      parsed = lines == null ? Fields.NONE : Fields.parseCookies(lines);
      cookies = parsed;
    }
    return parsed;
  }

  /** What it may hold. */
  RequestLimits limits() {
    return limits;
  }

  HttpServerExchange exchange() {
    return exchange;
  }
}
