package dev.keyway.server;

import dev.keyway.HttpException;
import dev.keyway.request.RequestContext;
import dev.keyway.routing.EndpointHandler;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hosts under which a server is reached. A client can write any name into {@code Host}, and what is
 * made of it, a link in a mail above all, then leads to wherever that client wants. Requests for other
 * hosts, or for none, are answered with 400 before anything else is looked at. By default any host is
 * allowed.
 *
 * <p>The host is that of the {@code Host} field without the port; behind a {@linkplain TrustedProxies
 * trusted} proxy, the one that the client asked the proxy for. A request whose target names another host
 * than its field is refused anyway.
 */
public final class AllowedHosts {
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{1,63}|\\[[0-9a-f:.]{2,45}]");
  private static final AllowedHosts ANY = new AllowedHosts(List.of());

  private final List<String> names;

  private AllowedHosts(List<String> names) {
    this.names = names;
  }

  /** Any host. */
  public static AllowedHosts any() {
    return ANY;
  }

  /**
   * Some hosts.
   *
   * @param hosts names or addresses without a port: {@code api.example.com}, {@code *.example.com} for
   *     all names below, {@code 10.0.0.7}, {@code [::1]}
   * @throws IllegalArgumentException if there is none, or one isn't written so
   */
  public static AllowedHosts of(String... hosts) {
    if (hosts.length == 0) {
      throw new IllegalArgumentException("name the hosts that are allowed");
    }
    return new AllowedHosts(Stream.of(hosts).map(AllowedHosts::checked).toList());
  }

  private static String checked(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(lower.startsWith("*.") ? lower.substring(2) : lower).matches()) {
      throw new IllegalArgumentException(
          "\"" + host
              + "\" is no host: write api.example.com, *.example.com, 10.0.0.7 or [::1], without a port");
    }
    return lower;
  }

  /** Whether any host is allowed. */
  boolean areAny() {
    return names.isEmpty();
  }

  /** Lets only requests for these hosts get to a handler. */
  EndpointHandler before(EndpointHandler next) {
    return names.isEmpty() ? next : new Handler(this, next);
  }

  private boolean include(String authority) {
    String name = name(authority);
    if (name == null) {
      return false;
    }
    for (String allowed : names) {
      if (allowed.startsWith("*") ? name.endsWith(allowed.substring(1)) : name.equals(allowed)) {
        return true;
      }
    }
    return false;
  }

  /** The name in an authority, without its port and in lower case; null if it isn't one. */
  static @Nullable String name(String authority) {
    int colon = authority.indexOf(':', authority.indexOf(']') + 1);
    String port = colon < 0 ? "" : authority.substring(colon + 1);
    String name = (colon < 0 ? authority : authority.substring(0, colon)).toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches() && port.chars().allMatch(c -> c >= '0' && c <= '9')
        ? name
        : null;
  }

  @Override
  public String toString() {
    return names.isEmpty() ? "any host" : "hosts " + names;
  }

  /** Refuses what is for another host. */
  private record Handler(AllowedHosts hosts, EndpointHandler next) implements EndpointHandler {
    @Override
    public void handle(RequestContext request) throws Exception {
      String host = request.headerValue("Host");
      if (host == null || !hosts.include(host)) {
        throw new HttpException(400, "The host of the request isn't one of this server's");
      }
      next.handle(request);
    }

    @Override
    public String toString() {
      return hosts + " → " + next;
    }
  }
}
