package dev.keyway.routing;

import dev.keyway.request.RequestContext;

/** A method, a path template, and what serves them. */
public final class Endpoint {
  private final HttpMethod method;
  private final String template;
  private final EndpointHandler handler;

  /**
   * An endpoint.
   *
   * @param method the method it serves
   * @param template the path template, such as {@code /orders/{id}}
   * @param handler what serves it
   */
  public Endpoint(HttpMethod method, String template, EndpointHandler handler) {
    this.method = method;
    this.template = template;
    this.handler = handler;
  }

  /** The method it serves. */
  public HttpMethod method() {
    return method;
  }

  /** The path template, such as {@code /orders/{id}}. */
  public String template() {
    return template;
  }

  /**
   * Serves a request that was routed here.
   *
   * @throws Exception what ends the request early
   */
  public void handle(RequestContext request) throws Exception {
    handler.handle(request);
  }

  /** The method and the template: {@code GET /orders/{id}}. */
  @Override
  public String toString() {
    return method + " " + template;
  }
}
