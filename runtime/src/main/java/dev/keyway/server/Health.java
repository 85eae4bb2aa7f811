package dev.keyway.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.keyway.error.Unavailable;
import dev.keyway.request.RequestContext;
import dev.keyway.routing.Endpoint;
import dev.keyway.routing.HttpMethod;
import java.util.Map;

/**
 * Keyway's own endpoints for whoever watches a process: whether it lives, and whether it wants requests.
 * Made by generated code, whose router leads to them.
 */
public final class Health {
  private static final byte[] UP = "{\"status\":\"up\"}".getBytes(UTF_8);

  /** Answers 200 as long as the process can answer. */
  public final Endpoint live;

  /** Answers 200, and 503 as soon as the server is to stop. */
  public final Endpoint ready;

  /**
   * The endpoints.
   *
   * @param livePath the path at which {@link #live} is served; empty if it isn't
   * @param readyPath the path at which {@link #ready} is served; empty if it isn't
   */
  public Health(String livePath, String readyPath) {
    this.live = new Endpoint(HttpMethod.GET, livePath, Health::up);
    this.ready = new Endpoint(HttpMethod.GET, readyPath, request -> {
      if (request.isServerStopping()) {
        throw new Unavailable("The server is stopping", Map.of("Retry-After", "1"));
      }
      up(request);
    });
  }

  private static void up(RequestContext request) {
    request.responseHeader("Cache-Control", "no-store");
    request.respond(200, "application/json", UP);
  }
}
