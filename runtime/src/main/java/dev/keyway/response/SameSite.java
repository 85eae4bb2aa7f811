package dev.keyway.response;

/** With which requests from other sites a browser sends a cookie (RFC 6265bis, section 5.6.7). */
public enum SameSite {
  /** With none. */
  STRICT("Strict"),
  /** Only when the user follows a link. */
  LAX("Lax"),
  /** With all; only for cookies that are {@linkplain Cookie#withSecure secure}. */
  NONE("None");

  private final String attribute;

  SameSite(String attribute) {
    this.attribute = attribute;
  }

  /** As it stands in {@code Set-Cookie}. */
  String attribute() {
    return attribute;
  }
}
