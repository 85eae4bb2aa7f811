package dev.keyway.routing;

import dev.keyway.HttpException;
import dev.keyway.request.RequestContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands a request to the endpoint that its method and path ask for; decides what HTTP asks for where
 * there is none:
 *
 * <ul>
 *   <li>{@code HEAD} goes to the endpoint of {@code GET}; its answer loses its content when it is sent.
 *   <li>{@code OPTIONS}: 204 with {@code Allow} where the path has endpoints, and for {@code *}.
 *   <li>Another method on a path that has endpoints: 405 with {@code Allow}.
 *   <li>A path that has endpoints with a trailing slash more or less: 307 to it, with the query, unless
 *       that is switched off.
 *   <li>A method that isn't one of {@link HttpMethod}, in exactly this case: 501.
 *   <li>Anything else: 404.
 * </ul>
 */
public final class RoutingHandler implements EndpointHandler {
  private static final HttpMethod[] METHODS = HttpMethod.values();

  private final Router router;
  private final boolean redirectsSlashes;
  private final String rootPath;

  /**
   * Routes by a router.
   *
   * @param redirectsSlashes whether a path is redirected that differs in the trailing slash alone
   * @param rootPath what a proxy took away from the beginning of paths, or nothing
   */
  public RoutingHandler(Router router, boolean redirectsSlashes, String rootPath) {
    this.router = router;
    this.redirectsSlashes = redirectsSlashes;
    this.rootPath = rootPath;
  }

  @Override
  public void handle(RequestContext request) throws Exception {
    HttpMethod method = HttpMethod.of(request.method());
    if (method == null) {
      throw new HttpException(501, "Not Implemented");
    }
    if (method == HttpMethod.OPTIONS && request.rawPath().equals("*")) {
      request.respond(204);
      return;
    }
    RequestPath path = request.path();
    Endpoint endpoint = find(method, path);
    if (endpoint == null) {
      answerInstead(request, method, path);
    } else {
      request.routedTo(endpoint);
      endpoint.handle(request);
    }
  }

  private @Nullable Endpoint find(HttpMethod method, RequestPath path) {
    Endpoint endpoint = router.find(method, path);
    return endpoint == null && method == HttpMethod.HEAD
        ? router.find(HttpMethod.GET, path)
        : endpoint;
  }

  private void answerInstead(RequestContext request, HttpMethod method, RequestPath path) {
    Set<HttpMethod> served = methodsOf(path);
    if (!served.isEmpty()) {
      String allow = allow(served);
      if (method != HttpMethod.OPTIONS) {
        throw new HttpException(405, "Method Not Allowed", Map.of("Allow", allow));
      }
      request.responseHeader("Allow", allow);
      request.respond(204);
      return;
    }
    RequestPath toggled = redirectsSlashes ? path.toggleTrailingSlash() : path;
    if (toggled == path || methodsOf(toggled).isEmpty() || leavesThisHost(request.rawPath())) {
      throw new HttpException(404, "Not Found");
    }
    request.responseHeader(
        "Location", rootPath + toggledTarget(request.rawPath(), request.rawQuery()));
    request.respond(307);
  }

  private Set<HttpMethod> methodsOf(RequestPath path) {
    Set<HttpMethod> served = EnumSet.noneOf(HttpMethod.class);
    for (HttpMethod method : METHODS) {
      if (router.find(method, path) != null) {
        served.add(method);
      }
    }
    return served;
  }

  private static String allow(Set<HttpMethod> served) {
    List<String> names = new ArrayList<>();
    for (HttpMethod method : METHODS) {
      boolean followsGet = method == HttpMethod.HEAD && served.contains(HttpMethod.GET);
      if (served.contains(method) || followsGet || method == HttpMethod.OPTIONS) {
        names.add(method.name());
      }
    }
    return String.join(", ", names);
  }

  /** Whether a client would take the path, as a reference, for one with a host: {@code //host/}. */
  private static boolean leavesThisHost(String rawPath) {
    return rawPath.length() > 1 && (rawPath.charAt(1) == '/' || rawPath.charAt(1) == '\\');
  }

  private static String toggledTarget(String rawPath, String rawQuery) {
    String path =
        rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath + "/";
    return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
  }

  @Override
  public String toString() {
    return "routing by " + router.getClass().getSimpleName();
  }
}
