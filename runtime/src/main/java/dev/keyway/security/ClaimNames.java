package dev.keyway.security;

import java.util.Set;

/** The claims of access tokens (RFC 7519, section 4.1; RFC 9068, section 2.2). */
final class ClaimNames {
  static final String SUBJECT = "sub";
  static final String ISSUER = "iss";
  static final String AUDIENCE = "aud";
  static final String EXPIRES_AT = "exp";
  static final String NOT_BEFORE = "nbf";
  static final String ISSUED_AT = "iat";
  static final String ID = "jti";
  static final String CLIENT_ID = "client_id";
  static final String SCOPE = "scope";

  /** Key the token is bound to (RFC 7800). */
  static final String CONFIRMATION = "cnf";

  /** What {@link AccessToken} has accessors for. */
  static final Set<String> OF_ACCESS_TOKEN =
      Set.of(SUBJECT, ISSUER, AUDIENCE, EXPIRES_AT, ISSUED_AT, SCOPE);

  private ClaimNames() {}
}
