package dev.keyway.server;

import dev.keyway.HttpException;
import dev.keyway.request.RequestContext;
import dev.keyway.routing.EndpointHandler;
import org.jspecify.annotations.Nullable;

/**
 * Sends clients that came over HTTP to the same place over HTTPS, with their method and body (307), and
 * serves the others. Behind a proxy that speaks HTTPS for the server, the scheme is what it tells.
 */
final class HttpsHandler implements EndpointHandler {
  private final String rootPath;
  private final EndpointHandler next;

  HttpsHandler(String rootPath, EndpointHandler next) {
    this.rootPath = rootPath;
    this.next = next;
  }

  @Override
  public void handle(RequestContext request) throws Exception {
    if (request.scheme().equals("https")) {
      next.handle(request);
      return;
    }
    String field = request.headerValue("Host");
    @Nullable String host = field == null ? null : AllowedHosts.name(field);
    String path = request.rawPath();
    if (host == null || !path.startsWith("/")) {
      throw new HttpException(400, "Bad Request");
    }
    String query = request.rawQuery();
    // A port is that of HTTP, and nothing tells that of HTTPS unless it is the usual one.
    request.responseHeader(
        "Location", "https://" + host + rootPath + path + (query.isEmpty() ? "" : "?" + query));
    request.respond(307);
  }

  @Override
  public String toString() {
    return "only HTTPS → " + next;
  }
}
