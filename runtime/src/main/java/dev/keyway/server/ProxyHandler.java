package dev.keyway.server;

import dev.keyway.request.RequestContext;
import dev.keyway.routing.EndpointHandler;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a request back through trusted proxies to whoever sent it. */
final class ProxyHandler implements EndpointHandler {
  private final TrustedProxies trusted;
  private final EndpointHandler next;

  ProxyHandler(TrustedProxies trusted, EndpointHandler next) {
    this.trusted = trusted;
    this.next = next;
  }

  @Override
  public void handle(RequestContext request) throws Exception {
    InetAddress peer = request.clientAddress();
    if (peer != null && trusted.include(peer)) {
      follow(request, trusted.hops(request));
    }
    next.handle(request);
  }

  private void follow(RequestContext request, List<Hop> hops) {
    @Nullable InetAddress client = null;
    @Nullable String scheme = null;
    @Nullable String host = null;
    for (int i = hops.size() - 1; i >= 0; i--) {
      Hop hop = hops.get(i);
      scheme = hop.scheme() != null ? hop.scheme() : scheme;
      host = hop.host() != null ? hop.host() : host;
      client = hop.client() != null ? hop.client() : client;
      if (hop.client() == null || !trusted.include(hop.client())) {
        break;
      }
    }
    request.cameFrom(client, scheme, host);
  }

  @Override
  public String toString() {
    return trusted + " → " + next;
  }
}
