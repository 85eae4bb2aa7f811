package dev.keyway.routing;

import dev.keyway.request.RequestContext;

/** Serves one request: an endpoint, or a handler that stands before the endpoints. */
@FunctionalInterface
public interface EndpointHandler {

  /**
   * Serves the request on the IO thread, so it must not block: what may block is handed to {@link
   * RequestContext#blocking}.
   *
   * @throws Exception what ends the request early; answered by the error boundary
   */
  void handle(RequestContext request) throws Exception;
}
