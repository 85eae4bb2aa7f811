package dev.keyway.server;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Origins that a browser may send in {@code Origin} (RFC 6454, section 6.1): one, or with an asterisk
 * for the first labels of the host, for the port, or for both.
 *
 * @param start what the origin starts with: up to the asterisk of the host, or all but the port
 * @param anySubdomain whether labels follow, and then {@code rest}
 * @param rest the end of the host, and the port unless that may be any
 * @param anyPort whether any port may follow, or none
 */
record Origin(String start, boolean anySubdomain, String rest, boolean anyPort) {
  /** Longer ones have no host that exists. */
  private static final int MAX_LENGTH = 300;

  private static final Pattern WRITTEN = Pattern.compile(
      "([a-z][a-z0-9+.-]*://)(\\*\\.)?([a-z0-9_.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5}|:\\*)?");

  /**
   * Reads an origin as it is configured.
   *
   * @throws IllegalArgumentException if it isn't one, or if browsers would never send it so
   */
  static Origin of(String written) {
    var parts = WRITTEN.matcher(written.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is not an origin: write a scheme, a host"
              + " and, where it isn't the usual one, a port, such as https://app.example.com,"
              + " https://*.example.com or http://localhost:*");
    }
    String scheme = parts.group(1);
    String host = parts.group(3);
    String port = parts.group(4) == null ? "" : parts.group(4);
    boolean anySubdomain = parts.group(2) != null;
    if (anySubdomain && host.indexOf('.') < 1) {
      throw new IllegalArgumentException(
          "\"" + written + "\" allows sites of anybody: after *. a domain of your own must follow");
    }
    if ((scheme + port).equals("https://:443") || (scheme + port).equals("http://:80")) {
      throw new IllegalArgumentException(
          "\"" + written + "\" would never match: browsers leave out the usual port");
    }
    boolean anyPort = port.equals(":*");
    String rest = anyPort ? host : host + port;
    return anySubdomain
        ? new Origin(scheme, true, "." + rest, anyPort)
        : new Origin(scheme + rest, false, "", anyPort);
  }

  /** Whether these are all the origins there can be: just one. */
  boolean isExact() {
    return !anySubdomain && !anyPort;
  }

  /** Whether a browser's origin is one of these. */
  boolean includes(String origin) {
    if (origin.length() > MAX_LENGTH || !origin.startsWith(start)) {
      return false;
    }
    int end = origin.length();
    if (anyPort) {
      int colon = origin.lastIndexOf(':');
      if (colon >= start.length() && isPort(origin, colon + 1)) {
        end = colon;
      }
    }
    if (!anySubdomain) {
      return end == start.length();
    }
    return origin.startsWith(rest, end - rest.length())
        && areLabels(origin, start.length(), end - rest.length());
  }

  private static boolean isPort(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < text.length();
  }

  private static boolean areLabels(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      if (!letter && (c != '.' || i == from || text.charAt(i - 1) == '.')) {
        return false;
      }
    }
    return from < to && text.charAt(to - 1) != '.';
  }
}
