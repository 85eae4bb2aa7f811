package dev.keyway;

import dev.keyway.response.EntityTag;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The request as it was sent: for what isn't known by name at compile time, such as logging, auditing or
 * links. Endpoints and dependencies of a request receive it as a parameter of this type.
 *
 * <p>Nothing of it is checked or shows in the OpenAPI document, so what a caller is meant to send is
 * better declared as a parameter. Everything in it is the caller's choice, the host included; only the
 * template isn't. The scheme, the host and the remote address are what a proxy says of them that the
 * server {@linkplain dev.keyway.server.TrustedProxies trusts}.
 */
public interface Request {

  /** The method: {@code GET}. */
  String method();

  /**
   * The path template of the endpoint: {@code /orders/{id}}. Empty where there is none, which only a
   * {@link RequestFilter} sees: before the request is routed, and where no endpoint was found.
   */
  String template();

  /** {@code http} or {@code https}. */
  String scheme();

  /** The host, with its port if it isn't the scheme's usual one. */
  String host();

  /** The whole path, percent-encoded as it was sent. */
  String path();

  /** The query, percent-encoded as it was sent, without its question mark; empty if there is none. */
  String query();

  /**
   * All values of a query parameter, decoded, in the order in which they were sent; unmodifiable, empty
   * if there is none.
   *
   * @throws HttpException 400 if the query is malformed
   */
  List<String> queryParameter(String name);

  /**
   * The names of all query parameters, decoded, each once, in the order in which they were sent;
   * unmodifiable.
   *
   * @throws HttpException 400 if the query is malformed
   */
  List<String> queryParameterNames();

  /** The last value of a header field, or null; the case of the name doesn't matter. */
  @Nullable
  String header(String name);

  /** All values of a header field, in order, one for each line; unmodifiable. */
  List<String> headers(String name);

  /** The names of all header fields, as they were sent; unmodifiable. */
  List<String> headerNames();

  /** The last cookie with a name, or null. */
  @Nullable
  String cookie(String name);

  /**
   * Lets the request go on only if its conditions hold ({@code If-Match}, {@code If-None-Match}; RFC
   * 9110, section 13). To be called before anything is changed. Where there are no conditions they hold;
   * whoever demands one looks for the header field.
   *
   * @param current the tag of what is there now; null if there is nothing yet
   * @throws HttpException 412 if they don't hold; not for a {@code GET} that needs no content: see
   *     {@link #knows}
   */
  void requireConditions(@Nullable EntityTag current);

  /**
   * Whether the client of this {@code GET} or {@code HEAD} has the current version already ({@code
   * If-None-Match}), so that the answer needn't be made: {@code Response.notModified(current)}.
   */
  boolean knows(EntityTag current);

  /** Where the request came from; behind a trusted proxy the client, with the port 0. */
  InetSocketAddress remoteAddress();
}
