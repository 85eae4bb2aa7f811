package dev.keyway.security;

/**
 * A scheme whose credential is a key in a header field, the query or a cookie, at run time. Generated
 * code holds one for each annotation of such a scheme.
 */
public final class ApiKeyScheme {
  private final ApiKeyGate gate;

  /**
   * A scheme.
   *
   * @param realm the realm of its challenges
   * @param in where the key is
   * @param parameter the name of the header field, query parameter or cookie
   */
  public ApiKeyScheme(String realm, ApiKeyIn in, String parameter) {
    this.gate = new ApiKeyGate(realm, in, parameter);
  }

  /** The gate of an endpoint. */
  public ApiKeyGate gate() {
    return gate;
  }
}
