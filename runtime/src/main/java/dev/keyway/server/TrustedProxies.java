package dev.keyway.server;

import dev.keyway.request.RequestContext;
import dev.keyway.routing.EndpointHandler;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The proxies that are believed when they say for whom, with which scheme and under which host they
 * pass a request on. Nobody is by default: anyone can send such fields.
 *
 * <p>Each proxy adds itself at the right end. They are read from there, as far as the connection, and
 * then every hop, is from one of the networks; the first address that isn't is the client's. So what a
 * client writes into the fields is never believed. A name or an obfuscated node ends the reading too.
 */
public final class TrustedProxies {
  private static final TrustedProxies NONE = new TrustedProxies(List.of(), false);

  private final List<Network> networks;
  private final boolean standard;

  private TrustedProxies(List<Network> networks, boolean standard) {
    this.networks = networks;
    this.standard = standard;
  }

  /** Nobody is believed. */
  public static TrustedProxies none() {
    return NONE;
  }

  /**
   * Proxies that write {@code Forwarded} (RFC 7239). A malformed one of theirs is answered with 400.
   *
   * @param networks such as {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address
   * @throws IllegalArgumentException if one of them isn't a network, or is everything
   */
  public static TrustedProxies forwarded(String... networks) {
    return new TrustedProxies(read(networks), true);
  }

  /**
   * Proxies that write {@code X-Forwarded-For}, {@code X-Forwarded-Proto} and {@code X-Forwarded-Host}.
   * They have to set or remove all three: what they pass on from clients unchanged is believed.
   *
   * @param networks such as {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address
   * @throws IllegalArgumentException if one of them isn't a network, or is everything
   */
  public static TrustedProxies xForwarded(String... networks) {
    return new TrustedProxies(read(networks), false);
  }

  private static List<Network> read(String... networks) {
    if (networks.length == 0) {
      throw new IllegalArgumentException("name the networks of the proxies");
    }
    return Stream.of(networks).map(Network::of).toList();
  }

  /** Lets a handler see the client as if there were no proxy. */
  EndpointHandler before(EndpointHandler next) {
    return networks.isEmpty() ? next : new ProxyHandler(this, next);
  }

  boolean include(InetAddress address) {
    for (Network network : networks) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /** What the proxies say, the nearest last. */
  List<Hop> hops(RequestContext request) {
    return standard
        ? ForwardedParser.parse(request.headerValues("Forwarded"))
        : Hop.ofLists(
            request.headerValues("X-Forwarded-For"),
            request.headerValues("X-Forwarded-Proto"),
            request.headerValues("X-Forwarded-Host"));
  }

  @Override
  public String toString() {
    return networks.isEmpty() ? "no trusted proxies" : "trusted proxies " + networks;
  }
}
