package dev.keyway.security;

/**
 * A user name and a password, as a request with HTTP Basic authentication has them (RFC 7617).
 *
 * @param username the name, without a colon; may be empty
 * @param password the password in plain text; may be empty
 */
public record BasicCredentials(String username, String password) {

  /** Doesn't show the password. */
  @Override
  public String toString() {
    return "BasicCredentials[username=" + username + "]";
  }
}
