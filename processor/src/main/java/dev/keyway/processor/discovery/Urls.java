package dev.keyway.processor.discovery;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells URLs from texts that were meant to be some. */
final class Urls {
  private Urls() {}

  /**
   * Whether it is a URL of the web, or a path to be resolved against one. {@code example.com/terms} would
   * be a relative one, too (RFC 3986, section 4.2), and surely isn't meant so.
   */
  static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      return uri.getScheme() == null
          ? text.startsWith("/") || text.startsWith(".")
          : isOfTheWeb(uri.getScheme()) && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isOfTheWeb(String scheme) {
    return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
  }
}
