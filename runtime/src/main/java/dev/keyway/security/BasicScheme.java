package dev.keyway.security;

/**
 * A scheme whose credential is a user name and a password (RFC 7617), at run time. Generated code
 * holds one for each annotation of such a scheme.
 */
public final class BasicScheme {
  private final BasicGate gate;

  /**
   * A scheme.
   *
   * @param realm the realm of its challenges
   */
  public BasicScheme(String realm) {
    this.gate = new BasicGate(realm);
  }

  /** The gate of an endpoint. */
  public BasicGate gate() {
    return gate;
  }
}
