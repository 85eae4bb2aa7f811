package dev.keyway.response;

import dev.keyway.request.FieldRules;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cookie for the caller to keep (RFC 6265). Immutable.
 *
 * <p>What isn't said otherwise is the safe choice: sent back over HTTPS alone ({@code Secure}), hidden
 * from scripts ({@code HttpOnly}), not sent with requests that other sites cause ({@code
 * SameSite=Lax}), for all paths of the host that set it and no other host, until the browser is closed.
 *
 * <p>A name or value that can't be sent as it is, is refused, not escaped: encode it, for instance in
 * base64url.
 *
 * @param name a token (RFC 9110, section 5.6.2); {@code __Secure-} and {@code __Host-} at its start
 *     demand what browsers demand of it
 * @param value visible ASCII but {@code " , ; \}
 * @param path the paths it is sent to begin with this one; {@code /} by default
 * @param domain the host with all its subdomains; null for the host that sets it, alone
 * @param maxAge how long it is kept, in whole seconds; zero removes it; null until the browser is closed
 * @param secure whether it is sent over HTTPS alone (and to {@code localhost})
 * @param httpOnly whether scripts don't see it
 * @param sameSite with which requests from other sites it is sent
 */
public record Cookie(
    String name,
    String value,
    String path,
    @Nullable String domain,
    @Nullable Duration maxAge,
    boolean secure,
    boolean httpOnly,
    SameSite sameSite) {
  /** Browsers drop longer ones without a word (RFC 6265bis, section 5.6). */
  private static final int MAX_LENGTH = 4096;

  /** The cookie; checked here, so that none is dropped by a browser unnoticed. */
  public Cookie {
    if (!FieldRules.isToken(name)) {
      throw new IllegalArgumentException("the name of a cookie must be a token");
    }
    if (!isValue(value)) {
      throw new IllegalArgumentException(
          "the value of the cookie " + name + " has a character that can't be sent");
    }
    if (name.length() + value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("the cookie " + name + " is too long");
    }
    if (!path.startsWith("/") || !isAttribute(path)) {
      throw new IllegalArgumentException("the cookie " + name + " has no path that begins with /");
    }
    if (domain != null && !isDomain(domain)) {
      throw new IllegalArgumentException("the cookie " + name + " has no host as its domain");
    }
    if (maxAge != null && maxAge.isNegative()) {
      throw new IllegalArgumentException("the cookie " + name + " has a negative age");
    }
    if (sameSite == SameSite.NONE && !secure) {
      throw new IllegalArgumentException(
          "browsers drop the cookie " + name + ": SameSite=None needs Secure");
    }
    String prefix = name.toLowerCase(Locale.ROOT);
    boolean ofHost = prefix.startsWith("__host-");
    if ((ofHost || prefix.startsWith("__secure-")) && !secure) {
      throw new IllegalArgumentException("browsers drop " + name + " unless it is Secure");
    }
    if (ofHost && (domain != null || !path.equals("/"))) {
      throw new IllegalArgumentException("browsers drop " + name + " with a domain or a path");
    }
  }

  /**
   * A cookie with the safe attributes, kept until the browser is closed.
   *
   * @throws IllegalArgumentException if name or value can't be sent
   */
  public static Cookie of(String name, String value) {
    return new Cookie(name, value, "/", null, null, true, true, SameSite.LAX);
  }

  /** The same with another path; path and domain must be those it was set with for it to be removed. */
  public Cookie withPath(String path) {
    return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** The same for a host with all its subdomains. */
  public Cookie withDomain(String domain) {
    return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** The same, kept for that long. */
  public Cookie withMaxAge(Duration maxAge) {
    return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** The same, sent over HTTPS alone or not. */
  public Cookie withSecure(boolean secure) {
    return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** The same, hidden from scripts or not. */
  public Cookie withHttpOnly(boolean httpOnly) {
    return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** The same, sent with other requests from other sites. */
  public Cookie withSameSite(SameSite sameSite) {
    return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** What makes the browser forget it: an empty value and no age. */
  public Cookie removed() {
    return new Cookie(name, "", path, domain, Duration.ZERO, secure, httpOnly, sameSite);
  }

  /** The value of {@code Set-Cookie} (RFC 6265, section 4.1.1). */
  public String field() {
    StringBuilder field =
        new StringBuilder(name).append('=').append(value).append("; Path=").append(path);
    if (domain != null) {
      field.append("; Domain=").append(domain);
    }
    if (maxAge != null) {
      field.append("; Max-Age=").append(maxAge.toSeconds());
    }
    if (secure) {
      field.append("; Secure");
    }
    if (httpOnly) {
      field.append("; HttpOnly");
    }
    return field.append("; SameSite=").append(sameSite.attribute()).toString();
  }

  /** Without the value, which may be a secret. */
  @Override
  public String toString() {
    return "cookie " + name;
  }

  private static boolean isValue(String text) {
    return text.chars().allMatch(c -> c > ' ' && c < 0x7F && "\",;\\".indexOf(c) < 0);
  }

  private static boolean isAttribute(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != ';');
  }

  private static boolean isDomain(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(c -> (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.');
  }
}
