package dev.keyway.routing;

import dev.keyway.request.RequestContext;
import org.jspecify.annotations.Nullable;

/** A method, a path template, and what serves them. */
public final class Endpoint {
  private final HttpMethod method;
  private final String template;
  private final EndpointHandler handler;
  private final @Nullable FailureHandler failures;

  /**
   * An endpoint.
   *
   * @param method the method it serves
   * @param template the path template, such as {@code /orders/{id}}
   * @param handler what serves it
   */
  public Endpoint(HttpMethod method, String template, EndpointHandler handler) {
    this(method, template, handler, null);
  }

  /**
   * An endpoint that answers for some of what it throws.
   *
   * @param method the method it serves
   * @param template the path template, such as {@code /orders/{id}}
   * @param handler what serves it
   * @param failures what answers for exceptions; null if nothing does
   */
  public Endpoint(
      HttpMethod method,
      String template,
      EndpointHandler handler,
      @Nullable FailureHandler failures) {
    this.method = method;
    this.template = template;
    this.handler = handler;
    this.failures = failures;
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

  /**
   * Answers for what the endpoint has thrown, if it can.
   *
   * @return whether it did
   * @throws Exception what is answered instead
   */
  public boolean handleFailure(RequestContext request, Throwable failure) throws Exception {
    return failures != null && failures.handle(request, failure);
  }

  /** The method and the template: {@code GET /orders/{id}}. */
  @Override
  public String toString() {
    return method + " " + template;
  }
}
