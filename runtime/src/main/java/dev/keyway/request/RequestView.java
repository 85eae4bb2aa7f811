package dev.keyway.request;

import dev.keyway.Request;
import dev.keyway.response.EntityTag;
import dev.keyway.routing.Endpoint;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as users see it. */
final class RequestView implements Request {
  private final RequestContext request;
  private final HttpServerExchange exchange;

  RequestView(RequestContext request) {
    this.request = request;
    this.exchange = request.exchange();
  }

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String template() {
    Endpoint endpoint = request.endpoint();
    return endpoint == null ? "" : endpoint.template();
  }

  @Override
  public String scheme() {
    return exchange.getRequestScheme();
  }

  @Override
  public String host() {
    return exchange.getHostAndPort();
  }

  @Override
  public String path() {
    return request.rawPath();
  }

  @Override
  public String query() {
    return request.rawQuery();
  }

  @Override
  public List<String> queryParameter(String name) {
    return request.queryValues(name);
  }

  @Override
  public List<String> queryParameterNames() {
    return request.queryNames();
  }

  @Override
  public @Nullable String header(String name) {
    return request.headerValue(name);
  }

  @Override
  public List<String> headers(String name) {
    return request.headerValues(name);
  }

  @Override
  public List<String> headerNames() {
    return exchange.getRequestHeaders().getHeaderNames().stream()
        .map(HttpString::toString)
        .toList();
  }

  @Override
  public @Nullable String cookie(String name) {
    return request.cookieValue(name);
  }

  @Override
  public void requireConditions(@Nullable EntityTag current) {
    Conditions conditions = Conditions.of(request);
    Conditions.Outcome outcome =
        current == null ? conditions.againstNothing() : conditions.against(current, null);
    if (outcome == Conditions.Outcome.FAILED) {
      throw Conditions.failed();
    }
  }

  @Override
  public boolean knows(EntityTag current) {
    return Conditions.of(request).against(current, null) == Conditions.Outcome.NOT_MODIFIED;
  }

  @Override
  public InetSocketAddress remoteAddress() {
    return exchange.getSourceAddress();
  }

  /** Without anything that the caller chose. */
  @Override
  public String toString() {
    return request.toString();
  }
}
