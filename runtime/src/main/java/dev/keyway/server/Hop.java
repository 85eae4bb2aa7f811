package dev.keyway.server;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one proxy says about the request it passed on.
 *
 * @param client who it had the request from; null if it doesn't say, or not as an address
 * @param scheme {@code http} or {@code https}, as it was asked; null if it doesn't say
 * @param host the {@code Host} it was asked for; null if it doesn't say
 */
record Hop(
    @Nullable InetAddress client,
    @Nullable String scheme,
    @Nullable String host) {
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

  /** A hop of texts as they came, each of which may be anything. */
  static Hop of(@Nullable String client, @Nullable String scheme, @Nullable String host) {
    String lower = scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    return new Hop(
        client == null ? null : node(client),
        lower.equals("http") || lower.equals("https") ? lower : null,
        host != null && HOST.matcher(host).matches() ? host : null);
  }

  /**
   * The hops that {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} tell of, the nearest last.
   * Where one of the last two has another length than the first, its last value is the nearest proxy's.
   */
  static List<Hop> ofLists(List<String> clients, List<String> schemes, List<String> hosts) {
    List<String> client = split(clients);
    List<String> scheme = split(schemes);
    List<String> host = split(hosts);
    List<Hop> hops = new ArrayList<>();
    for (int i = 0; i < client.size(); i++) {
      int fromEnd = client.size() - 1 - i;
      hops.add(of(
          client.get(i),
          atEnd(scheme, fromEnd, client.size()),
          atEnd(host, fromEnd, client.size())));
    }
    return hops;
  }

  private static @Nullable String atEnd(List<String> values, int fromEnd, int length) {
    boolean known = fromEnd == 0 ? !values.isEmpty() : values.size() == length;
    return known ? values.get(values.size() - 1 - fromEnd) : null;
  }

  private static List<String> split(List<String> lines) {
    List<String> values = new ArrayList<>();
    for (String line : lines) {
      for (String value : line.split(",", -1)) {
        values.add(value.strip());
      }
    }
    return values;
  }

  /** The address of a node, with a port or without (RFC 7239, section 6); null if it is hidden. */
  private static @Nullable InetAddress node(String text) {
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      return end < 0 ? null : Network.address(text.substring(1, end));
    }
    int colon = text.indexOf(':');
    boolean port = colon >= 0 && colon == text.lastIndexOf(':');
    return Network.address(port ? text.substring(0, colon) : text);
  }
}
