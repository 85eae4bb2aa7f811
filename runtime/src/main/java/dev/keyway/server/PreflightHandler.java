package dev.keyway.server;

import dev.keyway.HttpException;
import dev.keyway.request.RequestContext;
import dev.keyway.routing.EndpointHandler;
import dev.keyway.routing.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers the question that a browser asks before a script's request to another origin (the Fetch
 * standard's CORS-preflight request), for any path: it carries no credentials, and learns nothing about
 * endpoints.
 */
final class PreflightHandler implements EndpointHandler {
  private final Cors cors;
  private final String methods;
  private final EndpointHandler next;

  PreflightHandler(Cors cors, EndpointHandler next) {
    this.cors = cors;
    this.methods =
        cors.allowedMethods().stream().map(HttpMethod::name).collect(Collectors.joining(", "));
    this.next = next;
  }

  @Override
  public void handle(RequestContext request) throws Exception {
    String method = request.method().equals("OPTIONS")
        ? request.headerValue("Access-Control-Request-Method")
        : null;
    List<String> origin = request.headerValues("Origin");
    if (method == null || origin.isEmpty()) {
      next.handle(request);
      return;
    }
    List<String> headers = requestedHeaders(request);
    List<String> refused = new ArrayList<>();
    if (origin.size() > 1 || !cors.allowsOrigin(origin.get(0))) {
      refused.add("origin");
    }
    if (!cors.allowsMethod(method)) {
      refused.add("method");
    }
    if (!headers.stream().allMatch(cors::allowsHeader)) {
      refused.add("headers");
    }
    if (!refused.isEmpty()) {
      throw new HttpException(400, "Disallowed CORS " + String.join(", ", refused));
    }
    request.responseHeader("Access-Control-Allow-Methods", methods);
    if (!headers.isEmpty()) {
      request.responseHeader("Access-Control-Allow-Headers", String.join(", ", headers));
    }
    request.responseHeader("Access-Control-Max-Age", Long.toString(cors.maxAge().toSeconds()));
    request.responseHeader("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers");
    request.respond(200);
  }

  private static List<String> requestedHeaders(RequestContext request) {
    List<String> names = new ArrayList<>();
    for (String line : request.headerValues("Access-Control-Request-Headers")) {
      for (String name : line.split(",", -1)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
    }
    return names;
  }

  @Override
  public String toString() {
    return cors + " → " + next;
  }
}
