package dev.keyway.request;

import dev.keyway.HttpException;
import io.undertow.server.HttpServerExchange;

/** The request target as it was sent: Undertow's own reading of the path isn't used. */
final class RawTarget {
  private RawTarget() {}

  /** The whole raw path; of a target in absolute form (RFC 9112, section 3.2.2) the part after the host. */
  static String path(HttpServerExchange exchange) {
    String target = exchange.getRequestURI();
    if (!exchange.isHostIncludedInRequestURI()) {
      return target;
    }
    int authority = target.indexOf("//");
    int path = authority < 0 ? -1 : target.indexOf('/', authority + 2);
    return path < 0 ? "" : target.substring(path);
  }

  /**
   * The raw path below the place where the application is mounted. That place must be written plainly:
   * what else the outer handlers read as it has no second reading here.
   *
   * @throws HttpException 404 if the raw path isn't below that place
   */
  static String relativePath(HttpServerExchange exchange) {
    String path = path(exchange);
    String mount = exchange.getResolvedPath();
    if (mount.isEmpty()) {
      return path;
    }
    int length = mount.length();
    if (!path.startsWith(mount) || (path.length() > length && path.charAt(length) != '/')) {
      throw new HttpException(404, "Not Found");
    }
    return path.substring(length);
  }
}
