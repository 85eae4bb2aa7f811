package dev.keyway.security;

import dev.keyway.HttpException;
import dev.keyway.error.Refusal;
import dev.keyway.request.RequestContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an endpoint that takes a user name and a password (RFC 7617).
 *
 * <p>Credentials are padded, canonical base64 of printable ASCII with a colon; the name ends at the
 * first. Anything else is 401 with the challenge, but for more than one {@code Authorization} field,
 * which is 400. No {@code charset} is offered.
 */
public final class BasicGate {
  private static final String SCHEME = "Basic";

  private final Refusal refused;
  private final Refusal invalidRequest;

  BasicGate(String realm) {
    String challenge = SCHEME + " realm=" + Challenges.quoted(realm);
    this.refused = Challenges.refusal(401, "Not authenticated", challenge);
    this.invalidRequest = Challenges.refusal(400, "Malformed credentials", challenge);
  }

  /**
   * The name and the password of the request, which nobody has checked yet.
   *
   * @throws HttpException 401 if there are none or they are malformed, 400 if there are several
   */
  public BasicCredentials credential(RequestContext request) {
    BasicCredentials credentials = credentialOrNull(request);
    if (credentials == null) {
      throw refused.exception();
    }
    return credentials;
  }

  /**
   * The name and the password of the request, which nobody has checked yet, or null if it has none.
   *
   * @throws HttpException 401 if they are malformed, 400 if there are several
   */
  public @Nullable BasicCredentials credentialOrNull(RequestContext request) {
    request.usesCredential();
    return credentials(request.authorization());
  }

  /** The credentials that the {@code Authorization} fields hold. */
  @Nullable
  BasicCredentials credentials(List<String> authorization) {
    if (AuthorizationField.isRepeated(authorization)) {
      throw invalidRequest.exception();
    }
    int endOfScheme = AuthorizationField.endOfScheme(authorization, SCHEME);
    if (endOfScheme < 0) {
      return null;
    }
    String token = AuthorizationField.token68(authorization, endOfScheme);
    String text = token == null ? null : decode(token);
    int colon = text == null ? -1 : text.indexOf(':');
    if (text == null || colon < 0) {
      throw refused.exception();
    }
    return new BasicCredentials(text.substring(0, colon), text.substring(colon + 1));
  }

  /** The text, or null if it isn't the one way to write printable ASCII in base64. */
  private static @Nullable String decode(String token) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(token);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
    for (byte b : bytes) {
      if (b < ' ' || b > '~') {
        return null;
      }
    }
    // The decoder takes missing padding and stray bits in the last character.
    boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(token);
    return canonical ? new String(bytes, StandardCharsets.US_ASCII) : null;
  }

  @Override
  public String toString() {
    return SCHEME;
  }
}
