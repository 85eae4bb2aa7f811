package dev.keyway.routing;

import org.jspecify.annotations.Nullable;

/** Finds endpoints by exact method and path. Generated: nested switches over the path's segments. */
@FunctionalInterface
public interface Router {

  /**
   * The endpoint for a method and a path, taken as they are: that {@code HEAD} follows {@code GET} and
   * the like is decided by {@link RoutingHandler}.
   *
   * @return the endpoint, or null if there is none
   */
  @Nullable
  Endpoint find(HttpMethod method, RequestPath path);
}
