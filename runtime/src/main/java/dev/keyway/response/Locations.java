package dev.keyway.response;

import java.net.URI;
import java.util.Locale;

/** What may stand in {@code Location} (RFC 9110, section 10.2.2). */
public final class Locations {
  private Locations() {}

  /**
   * The location as it is sent, in ASCII.
   *
   * @throws IllegalArgumentException as of {@link Response#location}
   */
  public static String checked(URI location) {
    String scheme = location.getScheme();
    if (scheme != null && !isHttp(scheme)) {
      throw new IllegalArgumentException("a location must be http or https, or relative");
    }
    if (scheme == null ? location.getRawAuthority() != null : location.getHost() == null) {
      throw new IllegalArgumentException("a location has a scheme and a host, or neither of them");
    }
    if (location.getRawUserInfo() != null) {
      throw new IllegalArgumentException("a location must not have a user name");
    }
    String text = location.toASCIIString();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a location must not be empty");
    }
    return text;
  }

  private static boolean isHttp(String scheme) {
    String lower = scheme.toLowerCase(Locale.ROOT);
    return lower.equals("http") || lower.equals("https");
  }
}
